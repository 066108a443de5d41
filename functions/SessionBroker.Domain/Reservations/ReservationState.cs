using SessionBroker.Domain.Idempotency;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// WAITING → PENDING → RESERVED → ACTIVE → COMPLETED; WAITING may go to RESERVED directly, and back from PENDING where
/// the game session was full; from WAITING and PENDING also FAILED; from RESERVED also TIMEDOUT and RELEASED. A
/// released seat can still become RESERVED again, ACTIVE or COMPLETED until GameLift has freed its slot.
/// COMPLETED, TIMEDOUT, FAILED, REDIRECTED and RELEASED with a freed slot are settled: they never change again.
/// </summary>
public abstract record ReservationState
{
    private ReservationState()
    {
    }

    // A game session takes seconds to start.
    private static readonly TimeSpan WaitingRetryAfter = TimeSpan.FromSeconds(2);

    /// <summary>When to ask again where GameLift has not made a seat yet; null in every other state.</summary>
    public TimeSpan? NotYetSeated(DateTimeOffset now) => this switch
    {
        Waiting => WaitingRetryAfter,
        Pending pending => pending.Lease.RetryAfter(now),
        _ => null,
    };

    /// <summary>
    /// Written before its game session is known: another record says what it waits for. Clients are told PENDING.
    /// </summary>
    /// <param name="ExpiresAt">When the player no longer wants to wait.</param>
    public sealed record Waiting(SeatSource Source, DateTimeOffset ExpiresAt) : ReservationState;

    /// <summary>Written before GameLift is called: whatever happens then, the record is there to be found.</summary>
    public sealed record Pending(Lease Lease) : ReservationState;

    /// <summary>GameLift holds a slot for the player, until <see cref="Reservations.Seat.ExpiresAt"/>.</summary>
    public sealed record Reserved(Seat Seat) : ReservationState;

    public sealed record Active(Seat Seat) : ReservationState;

    /// <summary>The player has left, or the session has ended.</summary>
    public sealed record Completed(Seat Seat, DateTimeOffset At) : ReservationState;

    /// <summary>The player did not connect in time.</summary>
    public sealed record TimedOut(Seat Seat, DateTimeOffset At) : ReservationState;

    /// <summary>
    /// The player gave the seat back before connecting. GameLift has no operation for that: it holds the slot until
    /// <see cref="Reservations.Seat.ExpiresAt"/>, and the player can still connect until then.
    /// </summary>
    /// <param name="FreedAt">When GameLift freed the slot; null while it may still hold it.</param>
    public sealed record Released(Seat Seat, DateTimeOffset? FreedAt) : ReservationState;

    /// <summary>GameLift refused, or the request was cut off; no slot is held.</summary>
    /// <param name="Unused">The seat that a function made and could not record before it timed out or ended.</param>
    public sealed record Failed(RecordedError Error, DateTimeOffset At, Seat? Unused = null) : ReservationState;

    /// <summary>
    /// The request reopened a released seat of the same player in the same game session: the key is answered with that
    /// reservation. This record only remembers the key.
    /// </summary>
    /// <param name="Owner">The invocation's request id, as in a lease.</param>
    public sealed record Redirected(ReservationId To, string Owner, DateTimeOffset At) : ReservationState;
}
