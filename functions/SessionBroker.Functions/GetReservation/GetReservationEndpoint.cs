using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.GetReservation;

/// <summary>Reads a reservation back, as it is at GameLift now.</summary>
internal sealed class GetReservationEndpoint(SeatRefresh refresh)
{
    public Task<Result<Reservation>> HandleAsync(GetReservationRequest request, CancellationToken cancellationToken) =>
        refresh.FindAsync(request.Player, request.Id, cancellationToken);
}
