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
                now with { Version = now.Version + 1, Held = now.Held.SetItem(pending.Id, pending.GameSession) };
            return Answer<HoldOutcome>(new HoldOutcome.Held());
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
            if (after.IsSettled)
            {
                var now = SeatsOf(after.Player);
                _seats[after.Player] = now with { Version = now.Version + 1, Held = now.Held.Remove(after.Id) };
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
        PageAsync(page, all => all
            .Where(reservation => reservation.Player == player)
            .OrderByDescending(reservation => reservation.CreatedAt)
            .ThenByDescending(reservation => reservation.Id.Value, StringComparer.Ordinal));

    public Task<Result<ReservationPage>> InGameSessionAsync(
        GameSessionId gameSession, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(page, all => all
            .Where(reservation => reservation.GameSession == gameSession)
            .OrderBy(reservation => reservation.CreatedAt)
            .ThenBy(reservation => reservation.Id.Value, StringComparer.Ordinal));

    public Task<Result<ReservationPage>> UnsettledAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync(page, all => all
            .Where(reservation => reservation.DueAt < dueBefore && reservation.Id.Shard == shard)
            .OrderBy(reservation => reservation.DueAt)
            .ThenBy(reservation => reservation.Id.Value, StringComparer.Ordinal));

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

    // A token is the place in the list; the list only grows at its end or loses what has expired, and a page is asked
    // for at once.
    private Task<Result<ReservationPage>> PageAsync(
        PageRequest page, Func<IEnumerable<Reservation>, IEnumerable<Reservation>> select)
    {
        lock (_gate)
        {
            var rest = select(_reservations.Values.Where(reservation => !IsGone(reservation)));
            if (page.NextToken is { } token)
            {
                var last = ReservationId.Parse(token);
                if (last is null) return Answer<ReservationPage>(NotOurs);
                rest = rest.SkipWhile(reservation => reservation.Id != last).Skip(1);
            }

            var taken = rest.Take(page.Limit + 1).ToImmutableArray();
            return Answer<ReservationPage>(taken.Length <= page.Limit
                ? new ReservationPage(taken, NextToken: null)
                : new ReservationPage(taken[..page.Limit], taken[page.Limit - 1].Id.Value));
        }
    }

    private static BrokerError NotOurs => BrokerError.Invalid(
        Fault.InParameter("nextToken", "must be the nextToken of the page before, unchanged"));

    private static Task<Result<T>> Answer<T>(Result<T> result)
        where T : notnull => Task.FromResult(result);
}
