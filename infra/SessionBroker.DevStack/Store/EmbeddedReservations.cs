using System.Collections.Immutable;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.DevStack.Store;

/// <summary>
/// The reservation store of a stack that has no DynamoDB: everything in memory, under one lock, gone when the stack
/// stops. It keeps the same contract as the table, by the same tests.
/// </summary>
public sealed class EmbeddedReservations(TimeProvider time) : IReservations
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(PlayerId Player, ReservationId Id), Reservation> _reservations = [];
    private readonly Dictionary<PlayerId, PlayerSeats> _seats = [];

    public Task<Result<HoldOutcome>> HoldAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Living(pending.Player, pending.Id) is { } existing)
                return Answer<HoldOutcome>(new HoldOutcome.AlreadyThere(existing));

            var now = SeatsOf(pending.Player);
            if (now.Version != seats.Version) return Answer<HoldOutcome>(new HoldOutcome.SeatsChanged());

            _reservations[(pending.Player, pending.Id)] = pending;
            _seats[pending.Player] =
                now with { Version = now.Version + 1, Held = now.Held.SetItem(pending.Id, HeldSeat.Of(pending)) };
            return Answer<HoldOutcome>(new HoldOutcome.Held());
        }
    }

    public Task<Result<HoldOutcome>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Living(redirected.Player, redirected.Id) is { } existing)
                return Answer<HoldOutcome>(existing == redirected
                    ? new HoldOutcome.Reopened(released.Reopen())
                    : new HoldOutcome.AlreadyThere(existing));

            var now = SeatsOf(redirected.Player);
            if (now.Version != seats.Version || Living(released.Player, released.Id)?.Version != released.Version)
                return Answer<HoldOutcome>(new HoldOutcome.SeatsChanged());

            var reopened = released.Reopen();
            _reservations[(redirected.Player, redirected.Id)] = redirected;
            _reservations[(reopened.Player, reopened.Id)] = reopened;
            _seats[reopened.Player] =
                now with { Version = now.Version + 1, Held = now.Held.SetItem(reopened.Id, HeldSeat.Of(reopened)) };
            return Answer<HoldOutcome>(new HoldOutcome.Reopened(reopened));
        }
    }

    public Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (Living(before.Player, before.Id) is not { } current) return Answer<Reservation>(NotFound);
            if (current.Version != before.Version) return Answer<Reservation>(current);

            _reservations[(after.Player, after.Id)] = after;
            if (after.IsSettled || HeldSeat.Of(before) != HeldSeat.Of(after))
            {
                var now = SeatsOf(after.Player);
                var held = after.IsSettled ? now.Held.Remove(after.Id) : now.Held.SetItem(after.Id, HeldSeat.Of(after));
                _seats[after.Player] = now with { Version = now.Version + 1, Held = held };
            }

            return Answer<Reservation>(after);
        }
    }

    public Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken)
    {
        lock (_gate) return Answer<PlayerSeats>(SeatsOf(player));
    }

    public Task<Result<Reservation>> FindAsync(PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        lock (_gate) return Answer<Reservation>(Living(player, id) is { } found ? found : NotFound);
    }

    public Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var latest = _reservations.Values
                .Where(each => each.Player == player && each.Id.Request == id.Request && !IsGone(each))
                .MaxBy(each => each.Id.Attempt);
            return Answer<Reservation>(latest is null ? NotFound : latest);
        }
    }

    public Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(
            page,
            reservation => reservation.Player == player && reservation.State is not ReservationState.Redirected
                ? reservation.CreatedAt
                : null,
            newestFirst: true);

    public Task<Result<ReservationPage>> InGameSessionAsync(
        GameSessionId gameSession, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(page, reservation => reservation.GameSession == gameSession ? reservation.CreatedAt : null);

    public Task<Result<ReservationPage>> UnsettledAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(page, reservation =>
            reservation.DueAt < dueBefore && reservation.Id.Shard == shard ? reservation.DueAt : null);

    /// <summary>Every reservation as it is now, for a look at the whole.</summary>
    public IReadOnlyList<Reservation> All()
    {
        lock (_gate) return [.. _reservations.Values];
    }

    private static BrokerError NotFound => new(ErrorKind.ReservationNotFound, "You have no reservation with this id.");

    private PlayerSeats SeatsOf(PlayerId player) => _seats.GetValueOrDefault(player) ?? PlayerSeats.None(player);

    // An expired record is no record, as in the table, where DynamoDB deletes it late.
    private Reservation? Living(PlayerId player, ReservationId id) =>
        _reservations.GetValueOrDefault((player, id)) is { } found && !IsGone(found) ? found : null;

    private bool IsGone(Reservation reservation) =>
        reservation.SettledAt + Reservation.KeptAfterSettled <= time.GetUtcNow();

    // Lists those that have a sort key, by it.
    private Task<Result<ReservationPage>> PageAsync(
        PageRequest page, Func<Reservation, DateTimeOffset?> sortKey, bool newestFirst = false)
    {
        var start = page.NextToken is { } token ? ListPosition.Parse(token) : null;
        if (page.NextToken is not null && start is null) return Answer<ReservationPage>(NotOurs);

        lock (_gate)
        {
            var listed =
                from reservation in _reservations.Values
                where !IsGone(reservation)
                let key = sortKey(reservation)
                where key is not null
                select (Position: ListPosition.Of(key.Value, reservation.Id), Reservation: reservation);
            var ordered = newestFirst
                ? listed.OrderByDescending(entry => entry.Position, ListPosition.Order)
                : listed.OrderBy(entry => entry.Position, ListPosition.Order);
            var rest = ordered.SkipWhile(entry =>
                start is { } last && ListPosition.Order.Compare(entry.Position, last) * (newestFirst ? -1 : 1) <= 0);

            var taken = rest.Take(page.Limit + 1).ToImmutableArray();
            return Answer<ReservationPage>(new ReservationPage(
                [.. taken.Take(page.Limit).Select(entry => entry.Reservation)],
                taken.Length <= page.Limit ? null : $"{taken[page.Limit - 1].Position}"));
        }
    }

    private static BrokerError NotOurs => BrokerError.Invalid(
        Fault.InParameter("nextToken", "must be the nextToken of the page before, unchanged"));

    private static Task<Result<T>> Answer<T>(Result<T> result)
        where T : notnull => Task.FromResult(result);
}
