using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.GetReservation;

/// <summary>Reads a reservation back, as it is at GameLift now.</summary>
internal sealed class GetReservationEndpoint(IReservations reservations, SeatRefresh refresh)
{
    public async Task<Result<Reservation>> HandleAsync(
        GetReservationRequest request, CancellationToken cancellationToken)
    {
        var found = await reservations.FindAsync(request.Player, request.Id, cancellationToken);

        return found.TryGet(out var recorded, out var error)
            ? await refresh.RefreshAsync(recorded, cancellationToken)
            : error;
    }
}
