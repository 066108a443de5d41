using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reads a matchmaking ticket of the caller's own, or waits for its end as the client prefers.</summary>
internal sealed class GetMatchmaking(Placings placings) : IEndpoint<GetPlacingRequest, PlacingRecord>
{
    public static Route Route { get; } = new("GET", "/v1/matchmaking-tickets/{ticketId}", nameof(GetMatchmaking));

    public GetPlacingRequest? Read(RequestReader reader)
    {
        var wait = reader.PlacingWait();
        return reader.PlacingId(PlacingKind.Ticket) is { } id ? new(id, reader.Caller, wait) : null;
    }

    public Task<Result<PlacingRecord>> HandleAsync(
        GetPlacingRequest request, CancellationToken cancellationToken) =>
        placings.FindAsync(request.Id, request.Caller.Player, request.Wait, cancellationToken);

    public HttpResult Write(GetPlacingRequest request, PlacingRecord response, Caller caller) =>
        HttpResult.Json(200, TicketBody.From(response), ApiJson.Relaxed.TicketBody).AskAgain(response);
}
