using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reservations;

/// <summary>Where a player who joins wants a seat.</summary>
/// <param name="placeAsync">Takes a place and writes it into the reservation: called once, when a seat is allowed.
/// </param>
public sealed class JoinTarget(
    Destination destination, DestinationCatalog catalog, Func<Reservation, Task<Result<Reservation>>> placeAsync)
{
    public Task<Result<Reservation>> PlaceAsync(Reservation draft) => placeAsync(draft);

    /// <summary>Whether a reservation is for a seat at this destination.</summary>
    public async Task<Result<bool>> IsAtAsync(Reservation held, CancellationToken cancellationToken)
    {
        if (held.State is ReservationState.Waiting waiting)
            return waiting.Source is SeatSource.SharedSession source && source.Destination == destination.Name;

        var owner = await catalog.OwnerOfAsync(held.GameSession!.Value, cancellationToken);
        if (owner.Error is { Kind: ErrorKind.GameSessionNotFound }) return false;
        return owner.Select(found => found.Name == destination.Name);
    }
}
