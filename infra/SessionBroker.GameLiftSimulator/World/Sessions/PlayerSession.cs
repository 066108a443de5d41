namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>A player's seat in a game session: RESERVED, then ACTIVE and COMPLETED, or TIMEDOUT.</summary>
internal sealed class PlayerSession
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    public required string PlayerId { get; init; }

    public string? PlayerData { get; init; }

    /// <summary>The game session's sequence number.</summary>
    public required long GameSession { get; init; }

    public PlayerSessionStatus Status { get; set; }

    public required DateTimeOffset CreationTime { get; init; }

    public DateTimeOffset? AcceptanceTime { get; set; }

    public DateTimeOffset? TerminationTime { get; set; }
}
