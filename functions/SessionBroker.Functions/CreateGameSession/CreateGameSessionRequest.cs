using System.Collections.Immutable;

using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.CreateGameSession;

/// <summary>A player's request for a new game session.</summary>
internal sealed record CreateGameSessionRequest(SessionRequest Session)
{
    // 262144 characters of game session data are 768 KiB in any living script; the rest of the body fits in what is
    // left. Only data of emoji alone would be longer.
    private const int BodyBytesMax = 960 * 1024;

    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(25);

    public static CreateGameSessionRequest? Read(RequestReader reader, DestinationCatalog catalog)
    {
        var key = reader.IdempotencyKey();
        var wanted = reader.Body(BodyBytesMax, isOptional: false, members => ReadBody(members, catalog, reader.Viewer));
        var wait = reader.PreferredWait(WaitMax);
        return wanted is null
            ? null
            : new(new SessionRequest(wanted, key, reader.Invocation.ToLease(), wait, reader.Invocation.Deadline));
    }

    // The limits are GameLift's own (API reference, CreateGameSession) where the destination sets none.
    private static NewGameSession? ReadBody(JsonMembers members, DestinationCatalog catalog, Viewer viewer)
    {
        var destination = ReadDestination(members, catalog);
        var location = members.Text("location", 1, 64);
        var players = members.RequiredInteger(
            "maximumPlayerSessionCount", 1, destination?.MaximumPlayerSessionCount ?? Destination.PlayersMax);
        var name = members.Text("name", 1, 1024);
        var properties = members.TextMap(
            "gameProperties", entriesMax: 16, keyCharactersMax: 32, valueCharactersMax: 96);
        var data = members.Text("gameSessionData", 1, 262_144);

        if (destination is null) return null;
        CheckLocation(members, destination, location);
        CheckProperties(members, destination, properties);
        return new NewGameSession(
            destination,
            location ?? destination.DefaultLocation,
            viewer.Player,
            players,
            name,
            properties,
            data);
    }

    private static Destination? ReadDestination(JsonMembers members, DestinationCatalog catalog)
    {
        var name = members.Text("destination", 1, 64);
        var destination = catalog.Find(name);
        var names = string.Join(", ", catalog.All.Select(offered => offered.Name));
        if (destination is null)
            members.Fault(
                "destination", name is null ? $"is required: one of {names}" : $"is not offered; offered are {names}");
        else if (destination.Target is DestinationTarget.Queue)
            members.Fault("destination", "is a queue: ask for a placement there instead");

        return destination;
    }

    private static void CheckLocation(JsonMembers members, Destination destination, string? location)
    {
        if (location is null || destination.Locations.Contains(location)) return;
        members.Fault("location", destination.Locations.IsEmpty
            ? "cannot be chosen at this destination"
            : $"is not offered at this destination; offered are {string.Join(", ", destination.Locations)}");
    }

    private static void CheckProperties(
        JsonMembers members, Destination destination, ImmutableSortedDictionary<string, string> properties)
    {
        if (destination.GamePropertyKeys is not { } allowed) return;
        foreach (var key in properties.Keys.Where(key => !allowed.Contains(key)))
            members.FaultWithin(
                "gameProperties", key, $"may not be set here; allowed are {string.Join(", ", allowed)}");
    }
}
