using System.Diagnostics;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// One player's claim to one seat in one game session. Every change is a pure function that gives the next version; the
/// store replaces the version it was made from and no other, so that two functions never both change the same one.
/// </summary>
public sealed record Reservation
{
    /// <summary>
    /// How long a settled reservation can be looked up, and its Idempotency-Key answered, before it is deleted.
    /// </summary>
    public static readonly TimeSpan KeptAfterSettled = TimeSpan.FromHours(24);

    public required ReservationId Id { get; init; }

    public required PlayerId Player { get; init; }

    /// <summary>Where the seat is; null while it is not known, and where the reservation FAILED before.</summary>
    public required GameSessionId? GameSession { get; init; }

    /// <summary>
    /// SHA-256 of the request that asked for it: the same key with another request is a mistake of the client.
    /// </summary>
    public required string Fingerprint { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required ReservationState State { get; init; }

    /// <summary>Counts the changes, from 1.</summary>
    public long Version { get; init; } = 1;

    /// <summary>The seat that GameLift holds or held for it; null before and where none was made.</summary>
    public Seat? Seat => State switch
    {
        ReservationState.Reserved reserved => reserved.Seat,
        ReservationState.Active active => active.Seat,
        ReservationState.Completed completed => completed.Seat,
        ReservationState.TimedOut timedOut => timedOut.Seat,
        ReservationState.Released released => released.Seat,
        ReservationState.Failed failed => failed.Unused,
        ReservationState.Waiting or ReservationState.Pending or ReservationState.Redirected => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>When it reached a state that does not change again; null while it can change.</summary>
    public DateTimeOffset? SettledAt => State switch
    {
        ReservationState.Completed completed => completed.At,
        ReservationState.TimedOut timedOut => timedOut.At,
        ReservationState.Released released => released.FreedAt,
        ReservationState.Failed failed => failed.At,
        ReservationState.Redirected redirected => redirected.At,
        ReservationState.Waiting or ReservationState.Pending or ReservationState.Reserved
            or ReservationState.Active => null,
        _ => throw new UnreachableException(),
    };

    public bool IsSettled => SettledAt is not null;

    /// <summary>Whether it holds a seat that the player can use: RESERVED or ACTIVE.</summary>
    public bool IsLive => State is ReservationState.Reserved or ReservationState.Active;

    /// <summary>Whether the player gave the seat back and GameLift may still hold its slot.</summary>
    public bool IsReleasedAndHeld => State is ReservationState.Released { FreedAt: null };

    /// <summary>Whether GameLift may hold a slot for it: RESERVED, ACTIVE, or RELEASED and not freed yet.</summary>
    public bool HoldsSlot => IsLive || IsReleasedAndHeld;

    /// <summary>
    /// Whether it FAILED for a reason that can change: the same request may then make a further reservation.
    /// </summary>
    public bool MayBeTriedAgain => State is ReservationState.Failed failed && !failed.Error.Kind.IsPermanent();

    /// <summary>When the reconciler looks at a WAITING or ACTIVE one again; null until it has looked once.</summary>
    public DateTimeOffset? RecheckAt { get; init; }

    /// <summary>
    /// When someone should look at it again, if nobody has by then; null once it is settled. A PENDING one is not due
    /// before the seat that GameLift makes for it is: the write that records the seat then leaves the index as it is.
    /// </summary>
    public DateTimeOffset? DueAt => State switch
    {
        ReservationState.Waiting => RecheckAt ?? CreatedAt + Seat.ReservationTimeout,
        ReservationState.Pending pending => Later(pending.Lease.ExpiresAt, CreatedAt + Seat.ReservationTimeout),
        ReservationState.Reserved reserved => reserved.Seat.ExpiresAt,
        ReservationState.Active active => RecheckAt ?? active.Seat.ExpiresAt,
        ReservationState.Released { FreedAt: null } released => released.Seat.ExpiresAt,
        _ => null,
    };

    /// <summary>GameLift has made the seat.</summary>
    /// <param name="gameSession">The id that GameLift answered, which is the canonical one.</param>
    public Reservation Reserve(Seat seat, GameSessionId gameSession) =>
        State is ReservationState.Pending && gameSession.IsSameSession(GameSession!.Value)
            ? Next(new ReservationState.Reserved(seat)) with { GameSession = gameSession }
            : throw Impossible(nameof(Reserve));

    /// <summary>
    /// An orphaned player session is found to be this reservation's: the seat that a function made and could not
    /// record. One that has timed out or ended meanwhile was never told to anyone: the reservation has FAILED, and its
    /// Idempotency-Key may ask again.
    /// </summary>
    public Reservation Adopt(PlayerSession orphan, DateTimeOffset now)
    {
        var reserved = Reserve(orphan.ToSeat(), orphan.GameSession);
        if (orphan.Status is PlayerSessionStatus.Reserved or PlayerSessionStatus.Active) return reserved;

        var failure = RecordedError.From(CutOff);
        return reserved with { State = new ReservationState.Failed(failure, orphan.EndedAt ?? now, reserved.Seat) };
    }

    /// <summary>Others have brought a seat in a game session for a WAITING reservation.</summary>
    public Reservation Place(Seat seat, GameSessionId gameSession) => State is ReservationState.Waiting
        ? Next(new ReservationState.Reserved(seat)) with { GameSession = gameSession, RecheckAt = null }
        : throw Impossible(nameof(Place));

    /// <summary>The game session is known; this invocation asks GameLift for a seat in it.</summary>
    public Reservation Assign(GameSessionId gameSession, Lease lease) =>
        State is ReservationState.Waiting or ReservationState.Pending
            ? Next(new ReservationState.Pending(lease)) with { GameSession = gameSession, RecheckAt = null }
            : throw Impossible(nameof(Assign));

    /// <summary>
    /// The game session of a WAITING reservation is known: from now on the player gets no other seat in it.
    /// </summary>
    public Reservation Expect(GameSessionId gameSession) => State is ReservationState.Waiting
        ? this with { GameSession = gameSession, Version = Version + 1 }
        : throw Impossible(nameof(Expect));

    /// <summary>
    /// The seat is asked for again later. GameLift may have made it already, so that the game session stays known.
    /// </summary>
    public Reservation PutOff(ReservationState.Waiting wait) => State is ReservationState.Pending
        ? Next(wait)
        : throw Impossible(nameof(PutOff));

    /// <summary>The reservation waits for another game session, the first or the next.</summary>
    public Reservation WaitFor(SeatSource source, DateTimeOffset expiresAt) =>
        State is ReservationState.Waiting or ReservationState.Pending
            ? Next(new ReservationState.Waiting(source, expiresAt)) with { GameSession = null }
            : throw Impossible(nameof(WaitFor));

    /// <summary>GameLift has refused, or the wait is over; the seat is free again.</summary>
    public Reservation Fail(BrokerError error, DateTimeOffset now) =>
        State is ReservationState.Waiting or ReservationState.Pending
        ? Next(new ReservationState.Failed(RecordedError.From(error), now))
        : throw Impossible(nameof(Fail));

    /// <summary>Another invocation takes a PENDING reservation over, after its lease.</summary>
    public Reservation TakeOver(Lease lease) => State is ReservationState.Pending
        ? Next(new ReservationState.Pending(lease))
        : throw Impossible(nameof(TakeOver));

    /// <summary>
    /// What GameLift says of the seat now, turned into the state that follows; this same version where nothing changed.
    /// </summary>
    /// <param name="seen">Null where GameLift does not list it. After its 60 s that means that GameLift has forgotten
    /// it, which it does 30 days after the game session's end. Before, it means nothing: a read of GameLift may be
    /// seconds old.</param>
    public Reservation Observe(PlayerSession? seen, DateTimeOffset now)
    {
        if (Seat is not { } seat || !HoldsSlot) return this;
        if (seen is null) return now < seat.ExpiresAt ? this : Over(seat, now);
        if (seat.PlayerSessionId != seen.Id) return this;

        return (State, seen.Status) switch
        {
            (not ReservationState.Active, PlayerSessionStatus.Active) => Next(new ReservationState.Active(seat)),
            (_, PlayerSessionStatus.TimedOut) => Over(seat, seen.EndedAt ?? now),
            (_, PlayerSessionStatus.Completed) => Next(new ReservationState.Completed(seat, seen.EndedAt ?? now)),
            (_, PlayerSessionStatus.Reserved or PlayerSessionStatus.Active) => this,
        };
    }

    /// <summary>The player gives the seat back; GameLift holds its slot until its 60 s have passed.</summary>
    public Reservation Release() => State is ReservationState.Reserved reserved
        ? Next(new ReservationState.Released(reserved.Seat, FreedAt: null))
        : throw Impossible(nameof(Release));

    /// <summary>The player asks for a seat in the same game session again while GameLift holds this one.</summary>
    public Reservation Reopen() => State is ReservationState.Released { FreedAt: null } released
        ? Next(new ReservationState.Reserved(released.Seat))
        : throw Impossible(nameof(Reopen));

    /// <summary>What is recorded for a request that reopens another reservation instead of making a seat.</summary>
    public Reservation RedirectTo(ReservationId other, DateTimeOffset now) => State is ReservationState.Pending pending
        ? this with { State = new ReservationState.Redirected(other, pending.Lease.Owner, now) }
        : throw Impossible(nameof(RedirectTo));

    /// <summary>The player is still in the session, or still waits: nobody need look before then.</summary>
    public Reservation ScheduleRecheck(DateTimeOffset at) =>
        State is ReservationState.Active or ReservationState.Waiting
        ? this with { RecheckAt = at, Version = Version + 1 }
        : throw Impossible(nameof(ScheduleRecheck));

    /// <summary>
    /// The reservation as it was first answered: what a repeated request is answered with, whatever has happened since.
    /// </summary>
    public Reservation AsFirstAnswered() =>
        Seat is { } seat ? this with { State = new ReservationState.Reserved(seat) } : this;

    /// <summary>The error of a repeated request whose seat its player has given back.</summary>
    public static BrokerError GivenBack(ReservationId id, bool replayed) => new(
        ErrorKind.ReservationReleased,
        "You released the seat that this Idempotency-Key reserved; ask for a seat with a new key.")
    { Reservation = id, Replayed = replayed };

    private static BrokerError CutOff => new(
        ErrorKind.UpstreamFailed,
        "The request was cut off, and the seat that GameLift made for it is over; repeat it with the same "
        + "Idempotency-Key.");

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // A player who was seen in the seat has left it. Else nobody connected: a seat that was given back stays RELEASED
    // for its player.
    private Reservation Over(Seat seat, DateTimeOffset at) => Next(State switch
    {
        ReservationState.Active => new ReservationState.Completed(seat, at),
        ReservationState.Released => new ReservationState.Released(seat, at),
        _ => new ReservationState.TimedOut(seat, at),
    });

    private Reservation Next(ReservationState state) => this with { State = state, Version = Version + 1 };

    private InvalidOperationException Impossible(string change) =>
        new($"{change} of {Id}, which is {State.GetType().Name}.");
}
