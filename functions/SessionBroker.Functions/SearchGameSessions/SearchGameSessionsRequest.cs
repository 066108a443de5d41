using System.Collections.Frozen;
using System.Collections.Immutable;

using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.SearchGameSessions;

/// <summary>A search for ACTIVE game sessions.</summary>
internal sealed record SearchGameSessionsRequest(GameSessionSearch Search)
{
    // SearchGameSessions answers at most 20 sessions a page (API reference).
    private const int LimitMax = 20;

    private const string PropertyPrefix = "property.";

    private static readonly FrozenDictionary<string, bool> Booleans =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false }
            .ToFrozenDictionary();

    private static readonly FrozenDictionary<string, GameSessionSort?> Sorts =
        new (string Name, GameSessionSortOperand Operand)[]
    {
        ("createdAt", GameSessionSortOperand.CreatedAt),
        ("currentPlayerSessionCount", GameSessionSortOperand.CurrentPlayerSessionCount),
        ("maximumPlayerSessionCount", GameSessionSortOperand.MaximumPlayerSessionCount),
    }
    .SelectMany(
        row => new[] { false, true },
        (row, descending) => (
            Name: (descending ? "-" : "") + row.Name, Sort: new GameSessionSort(row.Operand, descending)))
    .ToFrozenDictionary(row => row.Name, row => (GameSessionSort?)row.Sort, StringComparer.Ordinal);

    public static SearchGameSessionsRequest? Read(RequestReader reader, DestinationCatalog catalog)
    {
        var destination = ReadDestination(reader, catalog);
        var location = reader.QueryText("location", 64);
        var search = new GameSessionSearch(
            destination!,
            location,
            reader.Query("available") is null || reader.QueryChoice("available", Booleans),
            reader.QueryText("name", 1024),
            ReadProperties(reader, destination),
            reader.QueryChoice("sort", Sorts),
            reader.QueryInteger("limit", 1, LimitMax, LimitMax),
            reader.QueryText("nextToken", 1024));
        if (destination is null) return null;

        if (location is not null && !destination.Locations.Contains(location))
            reader.ParameterFault("location", "is not offered at this destination");
        return new SearchGameSessionsRequest(search);
    }

    private static Destination? ReadDestination(RequestReader reader, DestinationCatalog catalog)
    {
        var name = reader.QueryText("destination", 64);
        var destination = catalog.Find(name);
        var names = string.Join(", ", catalog.All.Select(offered => offered.Name));
        if (destination is null) reader.ParameterFault("destination", $"must be one of {names}");
        else if (destination.Target is DestinationTarget.Queue)
            reader.ParameterFault("destination", "is a queue, which cannot be searched");

        return destination;
    }

    private static ImmutableSortedDictionary<string, string> ReadProperties(
        RequestReader reader, Destination? destination)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in reader.QueriesUnder(PropertyPrefix))
        {
            if (FaultOf(key, value, destination) is { } fault) reader.ParameterFault(PropertyPrefix + key, fault);
            else properties[key] = value;
        }

        return properties.ToImmutable();
    }

    // GameLift does not search a key that has a dot (API reference, SearchGameSessions), and nothing quotes a key in
    // its expressions: one with
    // a space or a quote would be an expression of the player's own.
    private static string? FaultOf(string key, string value, Destination? destination)
    {
        if (key.Length is 0 or > 32 || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            return "must name a property by 1 to 32 letters, digits, hyphens and underscores";
        if (destination?.GamePropertyKeys is { } allowed && !allowed.Contains(key))
            return $"may not be searched here; allowed are {string.Join(", ", allowed)}";
        return value.EnumerateRunes().Count() > 96 ? "must have at most 96 characters" : null;
    }
}
