using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Starts a placement of a queue for the caller, and for others with the scope broker/party.</summary>
internal sealed class StartPlacement(PlacingStarter starter, DestinationCatalog catalog)
    : IEndpoint<PlacingRequest.Placement, PlacingResult>
{
    /// <summary>As many as one call of CreatePlayerSessions takes.</summary>
    public const int PlayersMax = 25;

    // As for CreateGameSession; the players' data and latencies take up to 160 KiB more where every character is
    // escaped.
    private const int BodyBytesMax = 2048 * 1024;

    private static readonly Dictionary<string, bool> Fallbacks =
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["DEFAULT_AFTER_SINGLE_PASS"] = false,
            ["NONE"] = true,
        }.ToDictionary(StringComparer.Ordinal);

    public static Route Route { get; } = new("POST", "/v1/placements", nameof(StartPlacement));

    public PlacingRequest.Placement? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var wanted = reader.Body(BodyBytesMax, isOptional: false, members => ReadBody(members, reader.Caller));
        var wait = reader.PlacingWait();
        return wanted is null ? null : new PlacingRequest.Placement(wanted)
        {
            Owner = reader.Caller.Player,
            MayPlaceOthers = reader.Caller.IsParty,
            Key = key,
            Lease = reader.Invocation.ToLease(),
            Wait = wait,
        };
    }

    public Task<Result<PlacingResult>> HandleAsync(
        PlacingRequest.Placement request, CancellationToken cancellationToken) =>
        starter.StartAsync(request, cancellationToken);

    public HttpResult Write(PlacingRequest.Placement request, PlacingResult response, Caller caller) => HttpResult
        .Json(
            response.Record.IsEnded ? 200 : 202, PlacementBody.From(response.Record), ApiJson.Relaxed.PlacementBody)
        .With("location", ResourcePaths.Of(response.Record.Id))
        .AskAgain(response.Record)
        .Replayed(response.Replayed);

    // The limits are GameLift's (API reference, StartGameSessionPlacement) if the destination has none.
    private NewPlacement? ReadBody(JsonObjectReader members, Caller caller)
    {
        var destination = members.Destination<DestinationTarget.Queue>(catalog);
        var seats = members.RequiredInteger(
            "maximumPlayerSessionCount", 1, destination?.MaximumPlayerSessionCount ?? Destination.PlayersMax);
        var name = members.Text("name", 1, 1024);
        var properties = members.TextMap(
            "gameProperties", entriesMax: 16, keyCharactersMax: 32, valueCharactersMax: 96);
        var data = members.Text("gameSessionData", 1, 262_144);
        var players = PlacingPlayers.Placed(members, caller, PlayersMax);
        var order = members.Object("priorityOverride", entry => new Override(
            entry.Texts("locations", 1, 64) ?? [], entry.Choice("fallback", Fallbacks)));

        if (destination is null) return null;
        foreach (var error in destination.ErrorsOf(properties))
            members.AddErrorWithin("gameProperties", error.Key!, error.Detail);
        if (players.Length > seats) members.AddError("players", "has more players than the game session has seats");
        CheckOverride(members, order, destination, players);
        return new NewPlacement(
            destination, seats, name, properties, data, players, order?.Locations ?? [], order?.OnlyThese ?? false);
    }

    private static void CheckOverride(
        JsonObjectReader members, Override? order, Destination destination, ImmutableArray<PlacementPlayer> players)
    {
        if (order is null) return;
        if (order.Locations.Length is 0 or > 10)
            members.AddErrorWithin("priorityOverride", "locations", "must have 1 to 10 locations");
        if (!destination.Locations.IsEmpty && order.Locations.Except(destination.Locations).Any())
        {
            members.AddErrorWithin(
                "priorityOverride", "locations", $"may only have {string.Join(", ", destination.Locations)}");
        }

        if (players.Any(player => !player.Latencies.IsEmpty))
            members.AddError("priorityOverride", "cannot be combined with latencies");
    }

    private sealed record Override(ImmutableArray<string> Locations, bool OnlyThese);
}
