using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Cancels a placement of the caller's own.</summary>
internal sealed class StopPlacement(Placings placings) : IEndpoint<StopPlacingRequest, PlacingRecord>
{
    public static Route Route { get; } = new("DELETE", "/v1/placements/{placementId}", nameof(StopPlacement));

    public StopPlacingRequest? Read(RequestReader reader) =>
        reader.PlacingId(PlacingKind.Placement) is { } id ? new(id, reader.Caller) : null;

    public Task<Result<PlacingRecord>> HandleAsync(
        StopPlacingRequest request, CancellationToken cancellationToken) =>
        placings.StopAsync(request.Id, request.Caller.Player, cancellationToken);

    public HttpResult Write(StopPlacingRequest request, PlacingRecord response, Caller caller) =>
        HttpResult.Json(202, PlacementBody.From(response), ApiJson.Relaxed.PlacementBody).AskAgain(response);
}

/// <summary>A request to cancel a placement or a ticket.</summary>
internal sealed record StopPlacingRequest(PlacingId Id, Caller Caller);
