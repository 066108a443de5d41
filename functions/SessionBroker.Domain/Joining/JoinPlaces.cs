using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>The places in shared game sessions.</summary>
public sealed class JoinPlaces(ISharedGameSessions shared, DestinationCatalog catalog, TimeProvider time)
{
    /// <summary>Takes the next place of a group.</summary>
    /// <returns>The game session that the place belongs to, as it is before anyone waits for it.</returns>
    public async Task<Result<SharedGameSession>> TakeAsync(JoinGroup group, CancellationToken cancellationToken)
    {
        var taken = await shared.TakePlaceAsync(group.Id, cancellationToken);
        return taken.Select(place => SharedGameSession.Blank(
            group, SharedSessionId.Of(group, place), time.Now()));
    }

    /// <summary>Where a player of this group wants a seat.</summary>
    public JoinTarget TargetOf(JoinGroup group, Func<Reservation, Task<Result<Reservation>>> placeAsync) =>
        new(group.Destination, catalog, placeAsync);
}
