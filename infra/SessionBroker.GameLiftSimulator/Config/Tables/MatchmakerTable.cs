using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A matchmaking configuration.</summary>
internal static class MatchmakerTable
{
    private const int RequestSecondsMax = 43_200;
    private const int AcceptanceSecondsMax = 600;

    private static readonly ConfigObject<GameProperty> Property = new(
        new GameProperty("", ""),
        ConfigMember<GameProperty>.Of(
            "key", "Its key.", new ConfigText(), (record, value) => record with { Key = value }, required: true),
        ConfigMember<GameProperty>.Of(
            "value", "Its value.", new ConfigText(), (record, value) => record with { Value = value }, required: true));

    public static ConfigObject<MatchmakingConfigurationSetup> Kind { get; } = new(
        new MatchmakingConfigurationSetup { Name = "", RuleSetName = "", RequestTimeoutSeconds = 0 },
        [.. Matching, .. Placing]);

    private static ConfigMember<MatchmakingConfigurationSetup>[] Matching =>
    [
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "name",
            "Its name.",
            RuleSetTable.Name,
            (record, value) => record with { Name = value },
            required: true),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "description",
            "A text for people.",
            new ConfigText(),
            (record, value) => record with { Description = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "ruleSet",
            "The name of its rule set.",
            RuleSetTable.Name,
            (record, value) => record with { RuleSetName = value },
            required: true),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "requestTimeoutSeconds",
            "A ticket that is not matched by then is TIMED_OUT.",
            new ConfigCount(min: 1, RequestSecondsMax),
            (record, value) => record with { RequestTimeoutSeconds = value },
            required: true),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "acceptanceRequired",
            "Whether every player must accept a match.",
            new ConfigFlag(),
            (record, value) => record with { AcceptanceRequired = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "acceptanceTimeoutSeconds",
            "How long they may take for it.",
            new ConfigCount(min: 1, AcceptanceSecondsMax),
            (record, value) => record with { AcceptanceTimeoutSeconds = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "players",
            "What virtual players answer; absent, the option playersOfNewMatchmakers.",
            MatchPlayersTable.Kind,
            (record, value) => record with { Players = value }),
    ];

    private static ConfigMember<MatchmakingConfigurationSetup>[] Placing =>
    [
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "flexMatchMode",
            "Whether matches become game sessions; absent, the option defaultFlexMatchMode.",
            ConfigChoices.Of<FlexMatchMode>(),
            (record, value) => record with { FlexMatchMode = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "queues",
            "Names or ARNs of the queues that place its matches.",
            new ConfigList<string>(new ConfigText()),
            (record, value) => record with { GameSessionQueues = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "backfillMode",
            "Whether open slots are filled by themselves; absent, the option defaultBackfillMode.",
            ConfigChoices.Of<BackfillMode>(),
            (record, value) => record with { BackfillMode = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "additionalPlayerCount",
            "Slots that a new match keeps free.",
            new ConfigCount(),
            (record, value) => record with { AdditionalPlayerCount = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "gameProperties",
            "Of the game sessions.",
            new ConfigList<GameProperty>(Property),
            (record, value) => record with { GameProperties = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "gameSessionData",
            "Of the game sessions.",
            new ConfigText(),
            (record, value) => record with { GameSessionData = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "customEventData",
            "Stands in every event of the matchmaker.",
            new ConfigText(),
            (record, value) => record with { CustomEventData = value }),
        ConfigMember<MatchmakingConfigurationSetup>.Of(
            "notificationTarget",
            "The ARN of an SNS topic.",
            new ConfigText(),
            (record, value) => record with { NotificationTarget = value }),
    ];
}
