using System.Collections.Immutable;
using System.Text.Json;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Searches the ACTIVE game sessions of a destination.</summary>
internal sealed class SearchGameSessions(GameSessionPages pages, DestinationCatalog catalog)
    : IEndpoint<GameSessionSearch, GameSessionPage>
{
    /// <summary>
    /// The maximum size of the sessions of a page, so that the page with its token stays below 1 MB: Lambda accepts
    /// responses of 6 MB, in which each quote and backslash of the body takes two bytes.
    /// </summary>
    public const int PageBytesMax = 1_000_000;

    // SearchGameSessions returns at most 20 sessions a page (API reference).
    private const int LimitMax = 20;

    private const string PropertyPrefix = "property.";

    private static readonly Dictionary<string, bool> Booleans =
        new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private static readonly Dictionary<string, GameSessionSort?> Sorts =
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
    .ToDictionary(row => row.Name, row => (GameSessionSort?)row.Sort, StringComparer.Ordinal);

    public static Route Route { get; } = new("GET", "/v1/game-sessions", nameof(SearchGameSessions));

    /// <summary>The size of a session in a page, for a caller who may see all members.</summary>
    public static int BytesOf(GameSession session, Destination destination) => JsonSerializer
        .SerializeToUtf8Bytes(
            GameSessionBody.InList(session, destination, Caller.Admin), ApiJson.Relaxed.GameSessionBody)
        .Length;

    public GameSessionSearch? Read(RequestReader reader)
    {
        var destination = ReadDestination(reader);
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
            reader.AddParameterError("location", "is not offered at this destination");
        return search;
    }

    public Task<Result<GameSessionPage>> HandleAsync(
        GameSessionSearch request, CancellationToken cancellationToken) =>
        pages.FindAsync(request, cancellationToken);

    public HttpResult Write(GameSessionSearch request, GameSessionPage response, Caller caller)
    {
        var bodies = response.GameSessions.Select(
            session => GameSessionBody.InList(session, request.Destination, caller));
        return HttpResult.Json(
            200, new GameSessionPageBody([.. bodies], response.NextToken), ApiJson.Relaxed.GameSessionPageBody);
    }

    private Destination? ReadDestination(RequestReader reader)
    {
        var name = reader.QueryText("destination", 64);
        var destination = catalog.Find(name);
        var names = string.Join(", ", catalog.All.Select(offered => offered.Name));
        if (destination is null) reader.AddParameterError("destination", $"must be one of {names}");
        else if (destination.Target is DestinationTarget.Queue or DestinationTarget.Matchmaker)
            reader.AddParameterError("destination", $"is {destination.Target.Noun}, which cannot be searched");

        return destination;
    }

    private static ImmutableSortedDictionary<string, string> ReadProperties(
        RequestReader reader, Destination? destination)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in reader.QueriesUnder(PropertyPrefix))
        {
            if (ErrorOf(key, value, destination) is { } error) reader.AddParameterError(PropertyPrefix + key, error);
            else properties[key] = value;
        }

        return properties.ToImmutable();
    }

    // GameLift cannot search for a key with a dot (API reference, SearchGameSessions), and its expressions cannot quote
    // a key: with a space or a quote, the player could inject an expression.
    private static string? ErrorOf(string key, string value, Destination? destination)
    {
        if (key.Length is 0 or > 32 || !key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
            return "must name a property by 1 to 32 letters, digits, hyphens and underscores";
        if (destination?.GamePropertyKeys is { } allowed && !allowed.Contains(key))
            return $"may not be searched here; allowed are {string.Join(", ", allowed)}";
        return value.EnumerateRunes().Count() > 96 ? "must have at most 96 characters" : null;
    }
}

internal sealed record GameSessionPageBody(ImmutableArray<GameSessionBody> GameSessions, string? NextToken);
