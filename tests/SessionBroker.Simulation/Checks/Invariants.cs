using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using SessionBroker.Simulation.Wire;
using GameSessionStatus = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;
using PlayerSessionStatus = SessionBroker.GameLiftSimulator.World.Sessions.PlayerSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// What must hold whatever happens (docs/adr/0003). It is checked at the very moment of every write to the store and of
/// every player session that GameLift makes, from outside, on what the two hold.
/// </summary>
internal sealed class Invariants(World world)
{
    private readonly Dictionary<ReservationId, Reservation> _known = [];
    private readonly Dictionary<string, ReservationId> _named = new(StringComparer.Ordinal);

    /// <summary>How often they were checked.</summary>
    public long Steps { get; private set; }

    public void CheckPlayer(PlayerId player)
    {
        Steps++;
        world.GameLift.CatchUp();
        var reservations = world.Records.ReservationsOf(player).ToArray();
        var seats = world.GameLiftTimelines.PlayerSessionsOf(player);
        foreach (var reservation in reservations)
        {
            if (_known.GetValueOrDefault(reservation.Id) is not { } before) CheckNew(reservation);
            else if (before != reservation) CheckChange(before, reservation, seats);
            _known[reservation.Id] = reservation;
            world.Reservations.Note(reservation);
            CheckName(reservation);
        }

        CheckSeatsItem(player, reservations);
        CheckSeats(player, seats);
    }

    /// <summary>When nothing goes wrong any more and the reconciler has been there, nothing is left behind.</summary>
    public void CheckNothingIsLeft()
    {
        foreach (var player in World.Players) CheckPlayer(player);
        foreach (var session in World.Players.SelectMany(world.GameLiftTimelines.PlayerSessionsOf))
        {
            if (!_named.ContainsKey(session.Id))
                world.Violate("every player session has its reservation", $"{session} has none");
        }

        world.Effects.CheckEnded();
        foreach (var session in world.GameSessions.Where(session => session.CreatorId is not null))
        {
            if (!world.Records.Starts.Any(start => StartedBy(start, session)))
                world.Violate("every game session of a player has its record", $"{session.Id} has none");
        }

        foreach (var start in world.Records.Starts)
        {
            if (world.GameSessions.Count(session => StartedBy(start, session) && !session.HasEnded) > 1)
                world.Violate("a key starts one game session", $"{start.Player} has more by {start.Id}");
        }

        var now = world.Time.GetUtcNow();
        foreach (var reservation in world.Records.Reservations)
        {
            if (reservation.State is ReservationState.Pending { Lease: var lease } && lease.IsExpired(now))
                world.Violate("no PENDING outlives its lease", Summaries.Of(reservation));
            if (reservation is { State: not ReservationState.Active, HoldsSlot: true, Seat: { } seat }
                && seat.ExpiresAt < now)
            {
                world.Violate("no RESERVED or RELEASED outlives its 60 s", Summaries.Of(reservation));
            }
        }
    }

    private static bool StartedBy(GameSessionRequestRecord start, GameSessionState session) =>
        session.Id.Arn.Contains($"/sb-{start.Id}", StringComparison.Ordinal);

    private void CheckNew(Reservation reservation)
    {
        if (reservation is not
            {
                State: ReservationState.Waiting or ReservationState.Pending or ReservationState.Redirected, Version: 1,
            })
        {
            world.Violate("a reservation begins as PENDING", Summaries.Of(reservation));
        }

        if (reservation.State is not ReservationState.Redirected) CheckLiveLimit(reservation);
    }

    private void CheckChange(Reservation before, Reservation after, PlayerSessionState[] seats)
    {
        var change = $"{Summaries.Of(before)} became {Summaries.Of(after)}";
        if (before.IsSettled)
            world.Violate("a settled reservation never changes", change);
        else if (!StateMachine.Allows(before.State, after.State))
            world.Violate("a reservation changes only as the state machine has it", change);
        if (after.Version != before.Version + 1) world.Violate("every change is the next version", change);
        if (before.Seat is { } seat && after.Seat != seat)
            world.Violate("a reservation never has two player sessions", change);
        var told = before with { State = after.State, Version = after.Version, RecheckAt = after.RecheckAt };
        var isJoining = before.State is ReservationState.Waiting || after.State is ReservationState.Waiting;
        if (isJoining) told = told with { GameSession = after.GameSession };
        if (told != after) world.Violate("what was asked for never changes", change);
        if (before.IsReleasedAndHeld && after.State is ReservationState.Reserved) CheckLiveLimit(after);
        CheckTruth(after, seats);
    }

    // A player may come to a released seat and hold more than N then; but is given no further one.
    private void CheckLiveLimit(Reservation given)
    {
        var live = world.Records.ReservationsOf(given.Player)
            .Count(each => each.IsLive || each.State is ReservationState.Pending or ReservationState.Waiting);
        if (live > world.SeatLimits.LiveMax)
            world.Violate("a player is given at most N live seats", $"{Summaries.Of(given)} is number {live}");
    }

    // A record may be late, but it never says of a seat what GameLift does not.
    private void CheckTruth(Reservation reservation, PlayerSessionState[] seats)
    {
        if (seats.FirstOrDefault(each => each.Id == reservation.Seat?.PlayerSessionId) is not { } seat) return;
        var isTrue = reservation.State switch
        {
            ReservationState.Active => seat.Status is not PlayerSessionStatus.Reserved,
            ReservationState.Released { FreedAt: not null } => seat.Status is PlayerSessionStatus.TimedOut,
            ReservationState.Completed or ReservationState.TimedOut =>
                seat.Status is PlayerSessionStatus.Completed or PlayerSessionStatus.TimedOut,
            _ => true,
        };
        if (!isTrue) world.Violate("a record is true", $"{Summaries.Of(reservation)}, but {seat.Id} is {seat.Status}");
        if (seat.GameSession != reservation.GameSession?.Arn)
            world.Violate("a seat is in the game session that was asked for", Summaries.Of(reservation));
    }

    private void CheckName(Reservation reservation)
    {
        if (reservation.Seat is not { } seat) return;
        _named.TryAdd(seat.PlayerSessionId, reservation.Id);
        if (_named[seat.PlayerSessionId] is var owner && owner != reservation.Id)
        {
            world.Violate(
                "no two reservations name one player session",
                $"{seat.PlayerSessionId} is named by {Summaries.Of(owner)} and {Summaries.Of(reservation.Id)}");
        }
    }

    // What the conditions of a write are about is what the reservations say, and none of those is lost.
    private void CheckSeatsItem(PlayerId player, Reservation[] reservations)
    {
        foreach (var known in _known.Values.Where(known => known.Player == player))
        {
            if (reservations.All(each => each.Id != known.Id))
                world.Violate("no reservation is lost", Summaries.Of(known));
        }

        if (world.Records.ItemOf(player) is not var (seats, item)) return;
        var now = world.Time.GetUtcNow();
        var expected = SeatsItem.From(seats, now);
        foreach (var name in ConditionAttributes)
        {
            if (TextOf(item, name) != TextOf(expected, name))
                world.Violate("the seats that count are the reservations that are not settled", $"{player}: {name}");
        }

        if (seats.DueAt is { } due
            && AttributeValues.ToTime(item[AttributeNames.DueAt]) > (due > now ? due : now) + DueLateMax)
        {
            world.Violate("an unsettled reservation is found when it is due", $"{player}");
        }

        if (seats.Held.Length > HeldMax)
            world.Violate("a player holds at most N live and M released seats", $"{player} holds {seats.Held.Length}");
    }

    // A new reservation is written without a read, so that it may put its player's other ones off, until it is due.
    private static readonly TimeSpan DueLateMax = TimeSpan.FromMinutes(2);

    private static readonly ImmutableArray<string> ConditionAttributes =
    [
        AttributeNames.LiveSessions, AttributeNames.ReleasedSessions, AttributeNames.UnsettledShard,
    ];

    private static string TextOf(Dictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? $"{value.S}{string.Join(' ', (value.NS ?? []).Order())}" : "";

    // A further seat is given to a player with at most N - 1 live and M - 1 released ones.
    private int HeldMax => world.SeatLimits.LiveMax + world.SeatLimits.ReleasedMax - 1;

    // At GameLift itself: a seat that was released stays taken there until its 60 s have passed.
    private void CheckSeats(PlayerId player, PlayerSessionState[] seats)
    {
        var live = seats
            .Where(seat => seat.IsLive)
            .ToArray();
        if (live.Length > HeldMax)
            world.Violate("GameLift holds at most N live and M released seats", $"{player}: {live.Length}");
        foreach (var seat in live.Where(seat => !WasOpen(seat)))
            world.Violate("a closed game session takes no one", $"{seat}");
        if (live.DistinctBy(seat => seat.GameSession).Count() < live.Length)
            world.Violate("GameLift holds at most one seat for a player in a game session", $"{player}");
    }

    private bool WasOpen(PlayerSessionState seat) => world.GameLiftTimelines.GameSession(seat.GameSession).Was(
        new Window(seat.CreatedAt, seat.CreatedAt),
        session => session.Status is GameSessionStatus.Active && !session.DenyAll);
}
