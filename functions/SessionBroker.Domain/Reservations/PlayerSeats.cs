using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// The unsettled reservations of one player, in one record, so that "at most one seat in a session and N in all" is a
/// condition on that record and not a count over a query.
/// </summary>
/// <param name="Version">Counts the changes; 0 for a player who never had a seat.</param>
/// <param name="Held">Each reservation that is not settled, the oldest first.</param>
/// <param name="Settled">Those that were, lately.</param>
public sealed record PlayerSeats(
    PlayerId Player, long Version, ImmutableArray<Reservation> Held, SettledIds Settled)
{
    /// <summary>
    /// Which part of the players with unsettled reservations this one stands in, from 0 to
    /// <see cref="IReservations.Shards"/> - 1.
    /// </summary>
    public static int ShardOf(PlayerId player) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(player.Value))[0] % IReservations.Shards;

    public static PlayerSeats None(PlayerId player) => new(player, 0, [], SettledIds.None);

    /// <summary>When the first of them is due (<see cref="Reservation.DueAt"/>); null where none is held.</summary>
    public DateTimeOffset? DueAt => Held.Min(reservation => reservation.DueAt);

    /// <summary>The reservation with this id, where it is not settled.</summary>
    public Reservation? Find(ReservationId id) => Held.FirstOrDefault(reservation => reservation.Id == id);

    /// <summary>Whether another reservation than this one is for a seat in its game session.</summary>
    public bool HasOtherSeatWith(Reservation reservation) => reservation.GameSession is { } wanted
        && Held.Any(held => held.Id != reservation.Id && held.GameSession?.IsSameSession(wanted) is true);

    /// <summary>The seats with a reservation that is new or changed, or without it where it is settled.</summary>
    public PlayerSeats With(Reservation reservation, DateTimeOffset now)
    {
        var others = Held.RemoveAll(held => held.Id == reservation.Id);
        return reservation.IsSettled
            ? this with { Held = others, Settled = Settled.Add(reservation.Id, now) }
            : this with { Held = others.Add(reservation) };
    }

    /// <summary>Whether the player may have a seat in this game session, and which.</summary>
    /// <param name="gameSession">Null while it is not known: then a new one, which the player has no seat in.</param>
    /// <param name="now">For the Retry-After of a refusal that ends by itself.</param>
    public SeatDecision Decide(GameSessionId? gameSession, SeatLimits limits, DateTimeOffset now)
    {
        var here = gameSession is { } wanted
            ? Held.FirstOrDefault(held => held.GameSession?.IsSameSession(wanted) is true)
            : null;
        if (here is { IsReleasedAndHeld: false }) return new SeatDecision.Refuse(AlreadyHeld(here.Id));

        var live = Held.Count(held => !held.IsReleasedAndHeld);
        if (live >= limits.LiveMax) return new SeatDecision.Refuse(LiveLimitReached(live, limits));
        if (here is not null) return new SeatDecision.Reopen(here);

        var released = Held.Where(held => held.IsReleasedAndHeld).ToImmutableArray();
        return released.Length < limits.ReleasedMax
            ? new SeatDecision.New()
            : new SeatDecision.Refuse(
                ReleasedLimitReached(released.Length, released.Min(held => held.Seat!.ExpiresAt) - now));
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

/// <summary>How many seats of one player a deployment lets GameLift hold.</summary>
/// <param name="LiveMax">Reservations that are PENDING, RESERVED or ACTIVE.</param>
/// <param name="ReleasedMax">Seats that the player gave back and whose slots GameLift still holds: with so many, a
/// player gets no seat in a further game session.</param>
public sealed record SeatLimits(int LiveMax, int ReleasedMax);
