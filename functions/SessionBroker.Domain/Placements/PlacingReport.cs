namespace SessionBroker.Domain.Placements;

/// <summary>What GameLift says of a placement or a ticket, in an answer or in an event.</summary>
/// <param name="At">When this was so: of an end, when it ended.</param>
public sealed record PlacingReport(PlacingStatus Status, DateTimeOffset At)
{
    /// <summary>The game session of those that are placed; null where GameLift does not say.</summary>
    public PlacedGameSession? GameSession { get; init; }

    /// <summary>GameLift's reason for the status.</summary>
    public string? Reason { get; init; }

    /// <summary>The potential match of a ticket.</summary>
    public string? MatchId { get; init; }

    /// <summary>Until when the players have to accept the match; null where GameLift does not say.</summary>
    public DateTimeOffset? AcceptBy { get; init; }

    /// <summary>Whether it is an event, which may be late, and not an answer of this moment.</summary>
    public bool IsEvent { get; init; }

    public bool IsEnd => Status is
        PlacingStatus.Placed or PlacingStatus.Cancelled or PlacingStatus.TimedOut or PlacingStatus.Failed;
}
