using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>A request to a queue and what has come of it so far.</summary>
internal sealed class Placement
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    public required string QueueName { get; init; }

    public required GameSessionRequest Request { get; init; }

    public IReadOnlyList<SeatRequest> DesiredPlayers { get; init; } = [];

    public IReadOnlyList<PlayerLatency> Latencies { get; init; } = [];

    public PriorityOverride? Override { get; init; }

    public required DateTimeOffset StartTime { get; init; }

    public DateTimeOffset? EndTime { get; set; }

    public PlacementStatus Status { get; set; }

    /// <summary>
    /// The game session of the present attempt, and in the end the one that was placed; by sequence number.
    /// </summary>
    public long? GameSession { get; set; }

    /// <summary>The override's single pass has been made.</summary>
    public bool OverridePassed { get; set; }

    /// <summary>Where and what the game session is, kept here because placements outlive game sessions.</summary>
    public PlacedAt? PlacedAt { get; set; }

    public IReadOnlyList<PlacedPlayer> PlacedPlayers { get; set; } = [];
}
