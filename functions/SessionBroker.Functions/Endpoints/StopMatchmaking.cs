using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Cancels a matchmaking ticket of the caller's own.</summary>
internal sealed class StopMatchmaking(Placings placings) : IEndpoint<StopPlacingRequest, PlacingRecord>
{
    public static Route Route { get; } = new("DELETE", "/v1/matchmaking-tickets/{ticketId}", nameof(StopMatchmaking));

    public StopPlacingRequest? Read(RequestReader reader) =>
        reader.PlacingId(PlacingKind.Ticket) is { } id ? new(id, reader.Caller) : null;

    public Task<Result<PlacingRecord>> HandleAsync(
        StopPlacingRequest request, CancellationToken cancellationToken) =>
        placings.StopAsync(request.Id, request.Caller.Player, cancellationToken);

    public HttpResult Write(StopPlacingRequest request, PlacingRecord response, Caller caller) =>
        HttpResult.Json(202, TicketBody.From(response), ApiJson.Relaxed.TicketBody).AskAgain(response);
}
