using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Writes PENDING reservations under the seat rules. The first write decides by its condition, without a read. Where it
/// is refused, the rules are decided on the player's seats as they were then, and the next write holds only if they are
/// still so: of many concurrent requests of one player, one wins and the others decide anew.
/// </summary>
public sealed class PendingReservations(
    IReservations reservations, ReservationSync sync, SeatLimits limits, TimeProvider time, Random jitter)
{
    // Each loss means that another request of the same player won, so that every one gets its turn.
    private static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(200));

    /// <summary>
    /// Writes a reservation in a game session that is known. A refusal that can change is not kept: its key asks again,
    /// with the reservation after the last one that it made.
    /// </summary>
    /// <returns><see cref="InsertResult.Inserted"/>, <see cref="InsertResult.Reopened"/> or
    /// <see cref="InsertResult.Duplicate"/>, or why the seat is refused.</returns>
    public Task<Result<InsertResult>> TryInsertAsync(Reservation pending, CancellationToken cancellationToken) =>
        RepeatAsync(pending, next => InsertAsync(next, cancellationToken), cancellationToken);

    /// <summary>
    /// The same for a player who joins: one who has a seat at the destination already gets that one, and only for
    /// another one is a place taken.
    /// </summary>
    /// <param name="draft">PENDING, without a game session.</param>
    /// <returns><see cref="InsertResult.Inserted"/>, <see cref="InsertResult.Existing"/> or
    /// <see cref="InsertResult.Duplicate"/>, or why the seat is refused.</returns>
    public Task<Result<InsertResult>> TryInsertAsync(
        Reservation draft, JoinTarget target, CancellationToken cancellationToken) =>
        RepeatAsync(draft, next => DecideAsync(next, seats: null, target, cancellationToken), cancellationToken);

    private async Task<Result<InsertResult>> RepeatAsync(
        Reservation pending, Func<Reservation, Task<Result<InsertResult>>> insertAsync,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var inserted = await insertAsync(pending);
            if (inserted.Error is not null) return inserted;
            if (inserted.Value is not InsertResult.Duplicate { Reservation.MayBeTriedAgain: true }) return inserted;

            var last = await reservations.FindLatestAttemptAsync(pending.Player, pending.Id, cancellationToken);
            if (!last.TryGet(out var latest, out var failure)) return failure;
            var isSame = string.Equals(latest.Fingerprint, pending.Fingerprint, StringComparison.Ordinal);
            if (!isSame || !latest.MayBeTriedAgain || latest.Id.Next() is not { } next)
                return new InsertResult.Duplicate(latest);
            pending = pending with { Id = next };
        }
    }

    private async Task<Result<InsertResult>> InsertAsync(Reservation pending, CancellationToken cancellationToken)
    {
        var first = await reservations.TryInsertAsync(pending, limits, cancellationToken);
        if (first.Error is not null) return first;
        return first.Value switch
        {
            InsertResult.Undecided(var seats) => await DecideAsync(pending, seats, target: null, cancellationToken),
            InsertResult.Conflict => await DecideAsync(pending, seats: null, target: null, cancellationToken),
            _ => first,
        };
    }

    private async Task<Result<InsertResult>> DecideAsync(
        Reservation pending, PlayerSeats? seats, JoinTarget? target, CancellationToken cancellationToken)
    {
        var draft = pending;
        var isSynced = false;
        for (var attempt = 1; ; attempt++)
        {
            if (seats is null)
            {
                var read = await reservations.SeatsOfAsync(pending.Player, cancellationToken);
                if (!read.TryGet(out seats, out var error)) return error;
            }

            var earlier = await FindEarlierAsync(pending, seats, cancellationToken);
            // A write whose answer was lost has been made all the same: what is there is then the new reservation.
            if (earlier.Error is null && earlier.Value == pending) return new InsertResult.Inserted(pending);
            if (earlier.Error is null) return new InsertResult.Duplicate(earlier.Value);
            if (earlier.Error.Kind is not ErrorKind.ReservationNotFound) return earlier.Error;

            var decided = target is null
                ? seats.Decide(pending.GameSession, limits, time.Now())
                : await DecideAsync(seats, target, cancellationToken);
            if (!decided.TryGet(out var decision, out var undecided)) return undecided;
            if (decision is not SeatDecision.New && !isSynced)
            {
                // What is recorded may be over: the player may have left, or have come to a seat that was released.
                isSynced = true;
                var synced = await sync.SyncAsync(pending.Player, seats.Held, cancellationToken);
                if (synced.Error is { } failure) return failure;
                seats = null;
                continue;
            }

            if (decision is SeatDecision.Refuse(var refusal)) return refusal;
            if (decision is SeatDecision.Reopen(var over) && over.Seat!.ExpiresAt <= time.Now()) return AboutToBeFreed;
            if (decision is SeatDecision.New && target is not null && pending.State is ReservationState.Pending)
            {
                var placed = await target.PlaceAsync(pending);
                if (!placed.TryGet(out pending!, out var unplaced)) return unplaced;
            }

            var written = await (decision switch
            {
                SeatDecision.Reopen(var released) => reservations.ReopenAsync(
                    draft.RedirectTo(released.Id, time.Now()), released, seats, cancellationToken),
                SeatDecision.Keep(var held) => reservations.RedirectAsync(
                    draft.RedirectTo(held.Id, time.Now()), held, seats, cancellationToken),
                _ => reservations.TryInsertAsync(pending, seats, cancellationToken),
            });
            if (written.Error is not null || written.Value is not InsertResult.Conflict) return written;
            if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken)) return TooMany;
            seats = null;
        }
    }

    private async Task<Result<SeatDecision>> DecideAsync(
        PlayerSeats seats, JoinTarget target, CancellationToken cancellationToken)
    {
        foreach (var held in seats.Held.Where(held => held.IsLive || held.State is ReservationState.Waiting))
        {
            var isThere = await target.IsAtAsync(held, cancellationToken);
            if (!isThere.TryGet(out var yes, out var error)) return error;
            if (yes) return new SeatDecision.Keep(held);
        }

        return seats.Decide(gameSession: null, limits, time.Now());
    }

    // What an earlier try of this very request has made: the seat in the way may be its own.
    private async Task<Result<Reservation>> FindEarlierAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken)
    {
        if (seats.Find(pending.Id) is { } unsettled) return unsettled;
        return seats.Settled.MayContain(pending.Id, time.Now())
            ? await reservations.FindSettledAsync(pending.Player, pending.Id, cancellationToken)
            : new BrokerError(ErrorKind.ReservationNotFound, "The request was not made before.");
    }

    private static BrokerError AboutToBeFreed => new(
        ErrorKind.SeatLimitReached,
        "GameLift is about to free the seat that you released in this game session; ask again after Retry-After.")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    private static BrokerError TooMany => new(
        ErrorKind.StoreUnavailable, "Too many of your requests run at once; try again in a moment.");
}
