using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Bodies;

/// <summary>
/// Which game session a client asks for: the members that requests for a new one and to join one have in common.
/// </summary>
/// <param name="Location">Null for the fleet's home Region.</param>
internal sealed record WantedGameSession(
    Destination Destination,
    string? Location,
    int MaximumPlayerSessionCount,
    ImmutableSortedDictionary<string, string> GameProperties)
{
    /// <summary>
    /// Reads the members. The limits are GameLift's (API reference, CreateGameSession) if the destination has none.
    /// </summary>
    /// <param name="isCountRequired">Otherwise the default is the maximum of the destination.</param>
    /// <returns>Null, and an error is noted, where there is no such destination.</returns>
    public static WantedGameSession? Read(JsonObjectReader members, DestinationCatalog catalog, bool isCountRequired)
    {
        var destination = ReadDestination(members, catalog);
        var location = members.Text("location", 1, 64);
        var playersMax = destination?.MaximumPlayerSessionCount ?? Destination.PlayersMax;
        var players = isCountRequired
            ? members.RequiredInteger("maximumPlayerSessionCount", 1, playersMax)
            : members.Integer("maximumPlayerSessionCount", 1, playersMax) ?? playersMax;
        var properties = members.TextMap(
            "gameProperties", entriesMax: 16, keyCharactersMax: 32, valueCharactersMax: 96);

        if (destination is null) return null;
        CheckLocation(members, destination, location);
        foreach (var error in destination.ErrorsOf(properties))
            members.AddErrorWithin("gameProperties", error.Key!, error.Detail);
        return new WantedGameSession(destination, location ?? destination.DefaultLocation, players, properties);
    }

    private static Destination? ReadDestination(JsonObjectReader members, DestinationCatalog catalog)
    {
        var name = members.Text("destination", 1, 64);
        var destination = catalog.Find(name);
        var names = string.Join(", ", catalog.All.Select(offered => offered.Name));
        if (destination is null)
        {
            members.AddError(
                "destination", name is null ? $"is required: one of {names}" : $"is not offered; offered are {names}");
        }
        else if (destination.Target is DestinationTarget.Queue or DestinationTarget.Matchmaker)
        {
            members.AddError("destination", $"is {destination.Target.Noun}, where game sessions cannot be created");
        }

        return destination;
    }

    private static void CheckLocation(JsonObjectReader members, Destination destination, string? location)
    {
        if (location is null || destination.Locations.Contains(location)) return;
        members.AddError("location", destination.Locations.IsEmpty
            ? "cannot be chosen at this destination"
            : $"is not offered at this destination; offered are {string.Join(", ", destination.Locations)}");
    }
}
