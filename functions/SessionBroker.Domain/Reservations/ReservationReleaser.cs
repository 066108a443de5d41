using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Releases a seat that its player has not connected to. A reservation that is settled already is as good as released:
/// a repetition is answered as the first request was.
/// </summary>
public sealed class ReservationReleaser(IReservations reservations, ReservationSync sync, TimeProvider time)
{
    public async Task<Result<Reservation>> ReleaseAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The record does not know who has connected since: a seat is only released on GameLift's word.
            var found = await sync.FindAndSyncAsync(player, id, cancellationToken);
            if (!found.TryGet(out var now, out var error)) return error;
            if (now.IsSettled || now.IsReleasedAndHeld) return now;
            if (now.State.NotYetSeated(time.Now()) is { } retryAfter) return NotYet(retryAfter);
            if (now.State is ReservationState.Active) return InUse;

            var written = await reservations.AdvanceAsync(now, now.Release(), cancellationToken);
            if (written.Error is not null || written.Value.IsReleasedAndHeld) return written;
        }
    }

    private static BrokerError NotYet(TimeSpan retryAfter) => new(
        ErrorKind.RequestInProgress, "The request that makes this seat has not ended; release it after Retry-After.")
    { RetryAfter = retryAfter };

    private static BrokerError InUse => new(
        ErrorKind.SeatInUse, "You are connected in this seat; it is free once you leave the game.");
}
