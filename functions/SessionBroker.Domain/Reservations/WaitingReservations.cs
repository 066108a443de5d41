using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Joining;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Domain.Reservations;

/// <summary>Finds out what became of reservations that wait for a game session.</summary>
/// <param name="joining">
/// Null for functions that may not start game sessions: they leave those who join as they are recorded.
/// </param>
public sealed class WaitingReservations(WaitingPlacings placings, JoinWaiters? joining) : IWaitingReservations
{
    public async Task<Result<Reservation>> SyncAsync(Reservation waiting, CancellationToken cancellationToken) =>
        (waiting.State as ReservationState.Waiting)?.Source switch
        {
            SeatSource.Placement(var placement) =>
                await placings.SyncAsync(waiting, PlacingId.Parse(placement), cancellationToken),
            SeatSource.Ticket(var ticket) =>
                await placings.SyncAsync(waiting, PlacingId.Parse(ticket), cancellationToken),
            SeatSource.SharedSession source when joining is not null =>
                await joining.SyncAsync(waiting, source, group: null, cancellationToken),
            _ => waiting,
        };
}
