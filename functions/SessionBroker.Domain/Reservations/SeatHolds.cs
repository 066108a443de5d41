using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Writes PENDING reservations under the seat rules. The rules are decided on the player's seats as they were read, and
/// the write holds only if they are still so: of many concurrent requests of one player, one wins and the others decide
/// anew.
/// </summary>
/// <param name="seatsMax">How many live seats a player may hold.</param>
public sealed class SeatHolds(
    IReservations reservations, SeatRefresh refresh, int seatsMax, TimeProvider time, Random jitter)
{
    private const int FirstPauseMilliseconds = 20;
    private const int LongestPauseMilliseconds = 200;

    /// <returns><see cref="HoldOutcome.Held"/> or <see cref="HoldOutcome.AlreadyThere"/>, or why the seat is
    /// refused.</returns>
    public async Task<Result<HoldOutcome>> HoldAsync(Reservation pending, CancellationToken cancellationToken)
    {
        var refreshed = false;
        for (var attempt = 1; ; attempt++)
        {
            var read = await reservations.SeatsOfAsync(pending.Player, cancellationToken);
            if (!read.TryGet(out var seats, out var error)) return error;

            if (seats.Refuse(pending.GameSession, seatsMax) is { } refusal)
            {
                // The seat in the way may be this very request's own, made by its first try.
                var own = await reservations.FindAsync(pending.Player, pending.Id, cancellationToken);
                if (own.Error is null) return new HoldOutcome.AlreadyThere(own.Value);
                if (own.Error.Kind != ErrorKind.ReservationNotFound) return own.Error;
                if (refreshed) return refusal;

                // Or it may be one that the player has left, which nobody has looked at since.
                refreshed = true;
                if ((await refresh.SettleEndedAsync(seats, cancellationToken)).Error is { } failure) return failure;
                continue;
            }

            var held = await reservations.HoldAsync(pending, seats, cancellationToken);
            if (held.Error is not null || held.Value is not HoldOutcome.SeatsChanged) return held;
            if (!await PausedAsync(attempt, cancellationToken)) return TooMany;
        }
    }

    // Each loss means that another request of the same player won, so that all come to their turn; they come apart by
    // chance. False where the invocation's time ended meanwhile.
    private async Task<bool> PausedAsync(int attempt, CancellationToken cancellationToken)
    {
        var longest = Math.Min(FirstPauseMilliseconds * attempt, LongestPauseMilliseconds);
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(jitter.Next(1, longest)), time, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static BrokerError TooMany => new(
        ErrorKind.StoreUnavailable, "Too many of your requests run at once; try again in a moment.");
}
