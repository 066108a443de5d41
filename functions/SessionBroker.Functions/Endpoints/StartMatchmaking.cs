using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;
using SessionBroker.Functions.Json;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Starts a matchmaking ticket for the caller, and for others with the scope broker/party.</summary>
internal sealed class StartMatchmaking(PlacingStarter starter, DestinationCatalog catalog)
    : IEndpoint<PlacingRequest.Ticket, PlacingResult>
{
    // API reference, StartMatchmaking.
    private const int PlayersMax = 10;

    // 10 players with 10 attributes of at most 100 texts of 100 characters.
    private const int BodyBytesMax = 2048 * 1024;

    public static Route Route { get; } = new("POST", "/v1/matchmaking-tickets", nameof(StartMatchmaking));

    public PlacingRequest.Ticket? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var wanted = reader.Body(BodyBytesMax, isOptional: false, members => ReadBody(members, reader.Caller));
        var wait = reader.PlacingWait();
        return wanted is null ? null : new PlacingRequest.Ticket(wanted)
        {
            Owner = reader.Caller.Player,
            MayPlaceOthers = reader.Caller.IsParty,
            Key = key,
            Lease = reader.Invocation.ToLease(),
            Wait = wait,
        };
    }

    public Task<Result<PlacingResult>> HandleAsync(
        PlacingRequest.Ticket request, CancellationToken cancellationToken) =>
        starter.StartAsync(request, cancellationToken);

    public HttpResult Write(PlacingRequest.Ticket request, PlacingResult response, Caller caller) => HttpResult
        .Json(response.Record.IsEnded ? 200 : 202, TicketBody.From(response.Record), ApiJson.Relaxed.TicketBody)
        .With("location", ResourcePaths.Of(response.Record.Id))
        .AskAgain(response.Record)
        .Replayed(response.Replayed);

    private NewTicket? ReadBody(JsonObjectReader members, Caller caller)
    {
        var destination = members.Destination<DestinationTarget.Matchmaker>(catalog);
        var players = PlacingPlayers.Matched(members, caller, PlayersMax);
        return destination is null ? null : new NewTicket(destination, players);
    }
}
