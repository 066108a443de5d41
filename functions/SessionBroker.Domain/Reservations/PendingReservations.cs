using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Writes PENDING reservations under the seat rules. The rules are decided on the player's seats as they were read, and
/// the write holds only if they are still so: of many concurrent requests of one player, one wins and the others decide
/// anew.
/// </summary>
public sealed class PendingReservations(
    IReservations reservations, ReservationSync sync, SeatLimits limits, TimeProvider time, Random jitter)
{
    // Each loss means that another request of the same player won, so that every one gets its turn.
    private static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(200));

    /// <returns><see cref="InsertResult.Inserted"/>, <see cref="InsertResult.Reopened"/> or
    /// <see cref="InsertResult.Duplicate"/>, or why the seat is refused.</returns>
    public async Task<Result<InsertResult>> TryInsertAsync(Reservation pending, CancellationToken cancellationToken)
    {
        var refreshed = false;
        for (var attempt = 1; ; attempt++)
        {
            var read = await reservations.SeatsOfAsync(pending.Player, cancellationToken);
            if (!read.TryGet(out var seats, out var error)) return error;

            var decision = seats.Decide(pending.GameSession, limits, time.Now());
            if (decision is SeatDecision.Refuse)
            {
                // The seat in the way may be this very request's own, made by its first try.
                var own = await reservations.FindAsync(pending.Player, pending.Id, cancellationToken);
                if (own.Error is null) return new InsertResult.Duplicate(own.Value);
                if (own.Error.Kind != ErrorKind.ReservationNotFound) return own.Error;
            }

            if (decision is not SeatDecision.New && !refreshed)
            {
                // What is recorded may be over: the player may have left, or have come to a seat that was released.
                refreshed = true;
                if ((await sync.SyncSeatsAsync(seats, cancellationToken)).Error is { } failure) return failure;
                continue;
            }

            if (decision is SeatDecision.Refuse(var refusal)) return refusal;
            var held = decision is SeatDecision.Reopen(var released)
                ? await ReopenAsync(pending, seats, released, cancellationToken)
                : await reservations.TryInsertAsync(pending, seats, cancellationToken);
            if (held.Error is not null || held.Value is not InsertResult.Conflict) return held;
            if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken)) return TooMany;
        }
    }

    private async Task<Result<InsertResult>> ReopenAsync(
        Reservation pending, PlayerSeats seats, ReservationId id, CancellationToken cancellationToken)
    {
        var found = await reservations.FindAsync(pending.Player, id, cancellationToken);
        if (found.Error is { Kind: not ErrorKind.ReservationNotFound } error) return error;

        // A repetition of the request that made the seat: its key does not reopen its own reservation.
        if (found.Error is null && id == pending.Id) return new InsertResult.Duplicate(found.Value);
        if (found.Error is not null || !found.Value.IsReleasedAndHeld) return new InsertResult.Conflict();

        var released = found.Value;
        if (released.Seat!.ExpiresAt <= time.Now()) return AboutToBeFreed;
        var redirected = pending.RedirectTo(id, time.Now());
        return await reservations.ReopenAsync(redirected, released, seats, cancellationToken);
    }

    private static BrokerError AboutToBeFreed => new(
        ErrorKind.SeatLimitReached,
        "GameLift is about to free the seat that you released in this game session; ask again after Retry-After.")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    private static BrokerError TooMany => new(
        ErrorKind.StoreUnavailable, "Too many of your requests run at once; try again in a moment.");
}
