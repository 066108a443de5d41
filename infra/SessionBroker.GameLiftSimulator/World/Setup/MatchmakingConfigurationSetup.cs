using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>A matchmaking configuration (a matchmaker), as it is set up and as it is kept.</summary>
internal sealed record MatchmakingConfigurationSetup
{
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The plain name.</summary>
    public required string RuleSetName { get; init; }

    /// <summary>ARNs, or plain names, of game session queues; none in standalone mode.</summary>
    public IReadOnlyList<string> GameSessionQueues { get; init; } = [];

    /// <summary>How long a ticket may take, from its start.</summary>
    public required int RequestTimeoutSeconds { get; init; }

    public bool AcceptanceRequired { get; init; }

    public int? AcceptanceTimeoutSeconds { get; init; }

    /// <summary>Absent: the option DefaultFlexMatchMode.</summary>
    public FlexMatchMode? FlexMatchMode { get; init; }

    /// <summary>Absent: the option DefaultBackfillMode.</summary>
    public BackfillMode? BackfillMode { get; init; }

    /// <summary>Slots that a new match keeps free.</summary>
    public int AdditionalPlayerCount { get; init; }

    public string? NotificationTarget { get; init; }

    public string? CustomEventData { get; init; }

    public IReadOnlyList<GameProperty> GameProperties { get; init; } = [];

    public string? GameSessionData { get; init; }

    /// <summary>Absent: the option PlayersOfNewMatchmakers.</summary>
    public MatchPlayerBehaviour? Players { get; init; }

    /// <summary>
    /// With the modes that the options give where it does not say. Standalone matches have no automatic backfill, so
    /// that none is the default there.
    /// </summary>
    internal MatchmakingConfigurationSetup Decided(WorldOptions options)
    {
        var mode = FlexMatchMode ?? options.DefaultFlexMatchMode;
        var backfill = mode == Setup.FlexMatchMode.Standalone ? Setup.BackfillMode.Manual : options.DefaultBackfillMode;
        return this with { FlexMatchMode = mode, BackfillMode = BackfillMode ?? backfill };
    }
}
