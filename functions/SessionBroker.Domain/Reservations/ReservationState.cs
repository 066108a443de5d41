namespace SessionBroker.Domain.Reservations;

/// <summary>
/// PENDING → RESERVED → ACTIVE → COMPLETED; from PENDING also FAILED; from RESERVED also TIMEDOUT and RELEASED. The
/// last four are settled: they never change again.
/// </summary>
public abstract record ReservationState
{
    private ReservationState()
    {
    }

    /// <summary>Written before GameLift is called: whatever happens then, the record is there to be found.</summary>
    public sealed record Pending(Lease Lease) : ReservationState;

    /// <summary>GameLift holds a slot for the player, until <see cref="Reservations.Seat.Until"/>.</summary>
    public sealed record Reserved(Seat Seat) : ReservationState;

    /// <summary>The player has connected.</summary>
    public sealed record Active(Seat Seat) : ReservationState;

    /// <summary>The player has left, or the session has ended.</summary>
    public sealed record Completed(Seat Seat, DateTimeOffset At) : ReservationState;

    /// <summary>The player did not connect in time.</summary>
    public sealed record TimedOut(Seat Seat, DateTimeOffset At) : ReservationState;

    /// <summary>The player gave the seat back before connecting.</summary>
    public sealed record Released(Seat Seat, DateTimeOffset At) : ReservationState;

    /// <summary>GameLift refused; no slot is held.</summary>
    public sealed record Failed(Failure Failure, DateTimeOffset At) : ReservationState;
}
