using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Placements;

/// <summary>
/// The state of a placement or a ticket as it is recorded: STARTING → LIVE → PLACED or ENDED; from STARTING also
/// REFUSED. PLACED, ENDED and REFUSED are final.
/// </summary>
public abstract record PlacingState
{
    private PlacingState()
    {
    }

    /// <summary>Written before GameLift is called, which may know of it or not.</summary>
    public sealed record Starting(Lease Lease) : PlacingState;

    /// <summary>GameLift has it.</summary>
    /// <param name="MatchId">The potential match that the players have to accept.</param>
    /// <param name="AcceptBy">Until when; null where no event has told.</param>
    /// <param name="EventAt">When the last event that counted happened: an older one tells nothing new.</param>
    public sealed record Live(
        PlacingStatus Status,
        string? MatchId = null,
        DateTimeOffset? AcceptBy = null,
        DateTimeOffset? EventAt = null) : PlacingState;

    /// <summary>Each player has a seat.</summary>
    public sealed record Placed(PlacedGameSession GameSession, DateTimeOffset At) : PlacingState;

    /// <summary>It was cancelled, timed out or failed.</summary>
    public sealed record Ended(PlacingStatus Status, string? Reason, DateTimeOffset At) : PlacingState;

    /// <summary>GameLift refused with a permanent error, which is the answer of the key.</summary>
    public sealed record Refused(RecordedError Error, DateTimeOffset At) : PlacingState;
}
