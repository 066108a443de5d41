using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>The configuration file, key by key. A file starts from an empty world, not from the built-in one.</summary>
internal static class RootTable
{
    private const string AccountPattern = "^[0-9]{12}$";
    private const string RegionPattern = "^[a-z]{2}(-[a-z]+)+-[0-9]$";

    public static ConfigObject<SimulatorConfig> Kind { get; } = new(
        new SimulatorConfig { Setup = new WorldSetup() },
        ConfigMember<SimulatorConfig>.Of(
            "region",
            "The home Region; unless said, where the first managed fleet has its first location, else us-east-1.",
            new ConfigText(RegionPattern, "a Region such as eu-central-1"),
            (config, value) => config with { GivenRegion = value }),
        ConfigMember<SimulatorConfig>.Of(
            "accountId",
            "The account in ARNs.",
            new ConfigText(AccountPattern, "twelve digits"),
            (config, value) => config with { Options = config.Options with { AccountId = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "fleets",
            "The fleets that the world starts with.",
            new ConfigList<FleetSetup>(FleetTable.Kind),
            (config, value) => config with { Setup = config.Setup with { Fleets = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "aliases",
            "The aliases that the world starts with.",
            new ConfigList<AliasSetup>(AliasTable.Kind),
            (config, value) => config with { Setup = config.Setup with { Aliases = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "queues",
            "The game session queues that the world starts with.",
            new ConfigList<QueueSetup>(QueueTable.Kind),
            (config, value) => config with { Setup = config.Setup with { Queues = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "ruleSets",
            "The matchmaking rule sets that the world starts with.",
            new ConfigList<MatchmakingRuleSetSetup>(RuleSetTable.Kind),
            (config, value) => config with { Setup = config.Setup with { RuleSets = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "matchmakers",
            "The matchmaking configurations that the world starts with.",
            new ConfigList<MatchmakingConfigurationSetup>(MatchmakerTable.Kind),
            (config, value) => config with { Setup = config.Setup with { Configurations = value } }),
        ConfigMember<SimulatorConfig>.Of(
            "customLocations",
            "Custom locations beside those that an Anywhere fleet names.",
            new ConfigList<string>(LocationTable.CustomName),
            (config, value) => config with { Setup = config.Setup with { CustomLocations = value } }),
        ConfigMember<SimulatorConfig>.Nested(
            "options",
            "GameLift's limits, and how it behaves where its documentation leaves that open (UNVERIFIED).",
            OptionsTable.Kind),
        ConfigMember<SimulatorConfig>.Of(
            "faults",
            "What goes wrong from the start; /_sim/faults changes it.",
            new ConfigList<Control.Faults.FaultRule>(FaultTable.Kind),
            (config, value) => config with { Faults = value }),
        ConfigMember<SimulatorConfig>.Of(
            "events",
            "How badly events travel.",
            EventTable.Kind,
            (config, value) => config with { EventFaults = value }),
        ConfigMember<SimulatorConfig>.Of(
            "credentials",
            "The keys that --verify-signatures accepts.",
            new ConfigList<SigningCredential>(CredentialTable.Kind),
            (config, value) => config with { Credentials = value }));

    public static JsonObject Schema()
    {
        var schema = Kind.Schema();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "gamelift-sim configuration");
        return schema;
    }
}
