using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The unsettled reservations of one player, in one record, so that "at most one seat in a session and N in all" is one
/// condition on one version and not a count over a query.
/// </summary>
/// <param name="Version">Counts the changes; 0 for a player who never held a seat.</param>
/// <param name="Held">Each reservation that is not settled.</param>
public sealed record PlayerSeats(PlayerId Player, long Version, ImmutableDictionary<ReservationId, HeldSeat> Held)
{
    public static PlayerSeats None(PlayerId player) =>
        new(player, 0, ImmutableDictionary<ReservationId, HeldSeat>.Empty);

    /// <summary>Whether the player may have a seat in this game session, and which.</summary>
    /// <param name="now">For the Retry-After of a refusal that ends by itself.</param>
    public SeatDecision Decide(GameSessionId gameSession, SeatLimits limits, DateTimeOffset now)
    {
        var here = Held.Where(held => held.Value.GameSession.IsSameSession(gameSession)).ToImmutableArray();
        foreach (var (reservation, seat) in here)
        {
            if (!seat.IsReleased) return new SeatDecision.Refuse(AlreadyHeld(reservation));
        }

        var live = Held.Count(held => !held.Value.IsReleased);
        if (live >= limits.LiveMax) return new SeatDecision.Refuse(LiveLimitReached(live, limits));
        if (here is [var (released, _), ..]) return new SeatDecision.Reopen(released);

        var ends = Held.Values.Select(seat => seat.ReleasedUntil).OfType<DateTimeOffset>().ToImmutableArray();
        return ends.Length < limits.ReleasedMax
            ? new SeatDecision.New()
            : new SeatDecision.Refuse(ReleasedLimitReached(ends.Length, ends.Min() - now));
    }

    private static BrokerError AlreadyHeld(ReservationId reservation) => new(
        ErrorKind.SeatAlreadyHeld,
        $"You already hold reservation {reservation} in this game session; use it instead.")
    { Reservation = reservation };

    private static BrokerError LiveLimitReached(int live, SeatLimits limits) => new(
        ErrorKind.SeatLimitReached,
        $"You hold {live} of {limits.LiveMax} seats; leave or release one, or let its 60 s pass, "
        + "before you ask for another.");

    private static BrokerError ReleasedLimitReached(int released, TimeSpan untilFirstIsFree) => new(
        ErrorKind.SeatLimitReached,
        $"GameLift still holds {released} seats that you released; ask again after Retry-After, when the first of "
        + "them is free, or take one of them again.")
    { RetryAfter = untilFirstIsFree > TimeSpan.Zero ? untilFirstIsFree : TimeSpan.Zero };
}
