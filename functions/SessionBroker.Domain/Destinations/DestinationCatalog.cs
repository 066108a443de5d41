using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Destinations;

/// <summary>
/// The destinations of a deployment. It finds the destination of a game session; a session of any other fleet does not
/// exist for players, who could otherwise access another game of the same account.
/// </summary>
/// <param name="region">The home Region of every destination's fleets.</param>
public sealed class DestinationCatalog(
    ImmutableArray<Destination> destinations, HomeRegion region, IAliases aliases, TimeProvider time)
{
    /// <summary>
    /// How long a resolved alias is cached: GameLift itself needs up to two minutes to use a new target.
    /// </summary>
    public static readonly TimeSpan AliasLife = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private ImmutableDictionary<string, (string? FleetId, DateTimeOffset Until)> _resolved =
        ImmutableDictionary<string, (string? FleetId, DateTimeOffset Until)>.Empty;

    public ImmutableArray<Destination> All => destinations;

    /// <summary>The destination with this name; without a name, the only destination.</summary>
    public Destination? Find(string? name) => name is null
        ? destinations is [var only] ? only : null
        : destinations.FirstOrDefault(destination => string.Equals(destination.Name, name, StringComparison.Ordinal));

    /// <returns>The destination, <see cref="ErrorKind.GameSessionNotFound"/>, or the error of resolving an
    /// alias.</returns>
    public async Task<Result<Destination>> OwnerOfAsync(GameSessionId id, CancellationToken cancellationToken)
    {
        if (!region.Issues(id)) return NotFound(id);
        var offering = destinations.Where(destination => Offers(destination, id.Location)).ToImmutableArray();
        if (offering.FirstOrDefault(destination => Names(destination, id.FleetId)) is { } named) return named;

        foreach (var destination in offering)
        {
            if (destination.Target is not DestinationTarget.Alias alias) continue;
            if (!(await ResolveAsync(alias.AliasId, cancellationToken)).TryGet(out var fleetId, out var error))
                return error;
            if (string.Equals(fleetId, id.FleetId, StringComparison.Ordinal)) return destination;
        }

        return NotFound(id);
    }

    // A queue, a matchmaker's too, places sessions in all locations of its fleets.
    private static bool Offers(Destination destination, string? location) =>
        location is null
        || destination.Target is DestinationTarget.Queue or DestinationTarget.Matchmaker
        || destination.Locations.Contains(location, StringComparer.Ordinal);

    private static BrokerError NotFound(GameSessionId id) =>
        BrokerError.GameSessionNotFound($"{id} is not an id that GameLift issues for a configured destination.");

    private static bool Names(Destination destination, string fleetId) =>
        destination.Target is DestinationTarget.Fleet fleet
            && string.Equals(fleet.FleetId, fleetId, StringComparison.Ordinal)
        || destination.FleetIds.Contains(fleetId, StringComparer.Ordinal);

    // An alias without a fleet (retired or deleted) owns no session: the empty string equals no fleet id.
    private async Task<Result<string>> ResolveAsync(string aliasId, CancellationToken cancellationToken)
    {
        var now = time.Now();
        if (_resolved.TryGetValue(aliasId, out var known) && now < known.Until) return known.FleetId ?? "";

        var answer = await aliases.ResolveAsync(aliasId, cancellationToken);
        if (answer.Error is { Kind: not (ErrorKind.DestinationRetired or ErrorKind.GameLiftResourceNotFound) } error)
            return error;

        var fleetId = answer.Error is null ? answer.Value : null;
        lock (_gate) _resolved = _resolved.SetItem(aliasId, (fleetId, now + AliasLife));
        return fleetId ?? "";
    }
}
