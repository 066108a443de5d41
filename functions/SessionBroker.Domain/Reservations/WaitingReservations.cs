using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Domain.Reservations;

/// <summary>Finds out what became of reservations that wait for a game session.</summary>
public sealed class WaitingReservations(
    IReservations reservations, WaitingPlacings placings, TimeProvider time) : IWaitingReservations
{
    public async Task<Result<Reservation>> SyncAsync(Reservation waiting, CancellationToken cancellationToken)
    {
        if (waiting.State is not ReservationState.Waiting state) return waiting;
        if (state.Source is SeatSource.Placement(var placement))
            return await placings.SyncAsync(waiting, PlacingId.Parse(placement), cancellationToken);
        if (state.Source is SeatSource.Ticket(var ticket))
            return await placings.SyncAsync(waiting, PlacingId.Parse(ticket), cancellationToken);
        if (time.Now() < state.ExpiresAt) return waiting;
        return await reservations.AdvanceAsync(waiting, waiting.Fail(TooLate, time.Now()), cancellationToken);
    }

    private static BrokerError TooLate => new(
        ErrorKind.GameSessionDidNotStart, "No game session started in time; repeat the request for another one.");
}
