using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>What GameLift's documentation leaves open, and what a simulated service does.</summary>
internal static class BehaviourRows
{
    public static ConfigMember<SimulatorConfig>[] Rows { get; } =
    [
        OptionRow.Count(
            "activationTimeoutSeconds",
            "UNVERIFIED. For fleets that do not say.",
            (options, value) => options with { ActivationTimeoutSeconds = value }),
        OptionRow.Count(
            "queueTimeoutSeconds",
            "UNVERIFIED. For queues that do not say.",
            (options, value) => options with { QueueTimeoutSeconds = value }),
        OptionRow.Count(
            "pageSize",
            "UNVERIFIED. Of lists whose request has no Limit.",
            (options, value) => options with { PageSize = value }),
        OptionRow.Seconds(
            "searchDelaySeconds",
            "UNVERIFIED. At most so long until SearchGameSessions sees a change.",
            (options, value) => options with { SearchDelaySeconds = value }),
        OptionRow.Choice<RepeatedPlayer>(
            "repeatedPlayer",
            "UNVERIFIED. The same PlayerId again, while RESERVED or ACTIVE there.",
            (options, value) => options with { RepeatedPlayer = value }),
        OptionRow.Flag(
            "atomicBatches",
            "UNVERIFIED. A batch that only partly fits is refused whole.",
            (options, value) => options with { AtomicBatches = value }),
        OptionRow.Flag(
            "duplicatePlayersInBatch",
            "UNVERIFIED. One PlayerId may stand twice in a batch.",
            (options, value) => options with { DuplicatePlayersInBatch = value }),
        OptionRow.Choice<TokenComparison>(
            "tokenComparison",
            "UNVERIFIED. What is compared when an idempotency token comes again.",
            (options, value) => options with { TokenComparison = value }),
        OptionRow.Seconds(
            "conflictSeconds",
            "UNVERIFIED. A token that comes again this soon answers ConflictException.",
            (options, value) => options with { ConflictSeconds = value }),
        OptionRow.Flag(
            "tokenWinsOverGameSessionId",
            "UNVERIFIED. Of two different ids in one request the token counts.",
            (options, value) => options with { TokenWinsOverGameSessionId = value }),
        OptionRow.Of(
            "creationChecks",
            "UNVERIFIED. The order of the checks of CreateGameSession.",
            new ConfigList<CreationCheck>(ConfigChoices.Of<CreationCheck>()),
            (options, value) => options with { CreationChecks = value }),
        OptionRow.Flag(
            "crashEndsInError",
            "UNVERIFIED. A crash ends a game session in ERROR, not in TERMINATED.",
            (options, value) => options with { CrashEndsInError = value }),
        OptionRow.Flag(
            "denyAllHidesAvailability",
            "UNVERIFIED. DENY_ALL makes hasAvailablePlayerSessions false.",
            (options, value) => options with { DenyAllHidesAvailability = value }),
        OptionRow.Flag(
            "reservedCounts",
            "UNVERIFIED. CurrentPlayerSessionCount counts RESERVED ones.",
            (options, value) => options with { ReservedCounts = value }),
        OptionRow.Choice<PlayersAtEnd>(
            "playersAtEnd",
            "UNVERIFIED. What becomes of live player sessions when their game session ends.",
            (options, value) => options with { PlayersAtEnd = value }),
        OptionRow.Choice<UnknownId>(
            "unknownId",
            "UNVERIFIED. Describing a game or player session that does not exist.",
            (options, value) => options with { UnknownId = value }),
        OptionRow.Choice<UnknownId>(
            "unknownFleet",
            "UNVERIFIED. Describing one single fleet that does not exist.",
            (options, value) => options with { UnknownFleet = value }),
        OptionRow.Flag(
            "updateWhileActivating",
            "UNVERIFIED. UpdateGameSession is taken while ACTIVATING.",
            (options, value) => options with { UpdateWhileActivating = value }),
        OptionRow.Flag(
            "placementRetriesActivation",
            "UNVERIFIED. A placement tries again after an activation timed out.",
            (options, value) => options with { PlacementRetriesActivation = value }),
    ];
}
