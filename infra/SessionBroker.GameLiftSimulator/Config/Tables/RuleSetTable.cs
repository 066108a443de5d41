using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A matchmaking rule set.</summary>
internal static class RuleSetTable
{
    /// <summary>Of rule sets and configurations alike.</summary>
    public static ConfigText Name { get; } = new("^[a-zA-Z0-9.-]{1,128}$", "1 to 128 letters, digits, dots and dashes");

    public static ConfigObject<MatchmakingRuleSetSetup> Kind { get; } = new(
        new MatchmakingRuleSetSetup { Name = "", Body = "" },
        ConfigMember<MatchmakingRuleSetSetup>.Of(
            "name",
            "Its name.",
            Name,
            (record, value) => record with { Name = value },
            required: true),
        ConfigMember<MatchmakingRuleSetSetup>.Of(
            "body",
            "The rule set: JSON, as a text.",
            new ConfigRuleSet(),
            (record, value) => record with { Body = value },
            required: true));
}
