using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.CreatePlayerSession;

/// <summary>Reserves a seat for the player who asks.</summary>
internal sealed class CreatePlayerSessionEndpoint(SeatDesk desk, DestinationCatalog catalog)
{
    public async Task<Result<SeatAnswer>> HandleAsync(
        CreatePlayerSessionRequest request, CancellationToken cancellationToken)
    {
        var owner = await catalog.OwnerOfAsync(request.Seat.GameSession, cancellationToken);

        return owner.Error is { } error ? error : await desk.ReserveAsync(request.Seat, cancellationToken);
    }
}
