using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Placements;

/// <summary>Finds out what became of a reservation that waits for a placement or a matchmaking ticket.</summary>
public sealed class WaitingPlacings(
    IPlacingRecords records, PlacingSync sync, PlacedSeats seats, IReservations reservations, TimeProvider time)
{
    /// <param name="id">The placement or ticket; null where no version has written such an id.</param>
    /// <returns>The reservation as it is now, or the error that kept this from being found out.</returns>
    public async Task<Result<Reservation>> SyncAsync(
        Reservation waiting, PlacingId? id, CancellationToken cancellationToken)
    {
        var found = id is { } known ? await records.FindAsync(known, cancellationToken) : Forgotten;
        if (found.Error is { Kind: ErrorKind.PlacementNotFound or ErrorKind.TicketNotFound })
            return await reservations.AdvanceAsync(waiting, waiting.Fail(Forgotten, time.Now()), cancellationToken);
        if (!found.TryGet(out var record, out var error)) return error;

        // The reservation of an attempt before does not depend on what became of the record.
        if (record.ReservationOf(waiting.Player) != waiting.Id)
            return await seats.SettleAsync(waiting, record, cancellationToken);
        var synced = await sync.SyncAsync(record, cancellationToken);
        return synced.TryGet(out var now, out var unknown)
            ? await seats.SettleAsync(waiting, now, cancellationToken)
            : unknown;
    }

    private static BrokerError Forgotten => new(
        ErrorKind.PlacementNotFound, "What the reservation waited for is over; ask for another seat.");
}
