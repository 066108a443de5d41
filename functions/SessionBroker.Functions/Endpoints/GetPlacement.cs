using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reads a placement of the caller's own, or waits for its end as long as the client prefers.</summary>
internal sealed class GetPlacement(Placings placings) : IEndpoint<GetPlacingRequest, PlacingRecord>
{
    public static Route Route { get; } = new("GET", "/v1/placements/{placementId}", nameof(GetPlacement));

    public GetPlacingRequest? Read(RequestReader reader)
    {
        var wait = reader.PlacingWait();
        return reader.PlacingId(PlacingKind.Placement) is { } id ? new(id, reader.Caller, wait) : null;
    }

    public Task<Result<PlacingRecord>> HandleAsync(
        GetPlacingRequest request, CancellationToken cancellationToken) =>
        placings.FindAsync(request.Id, request.Caller.Player, request.Wait, cancellationToken);

    public HttpResult Write(GetPlacingRequest request, PlacingRecord response, Caller caller) =>
        HttpResult.Json(200, PlacementBody.From(response), ApiJson.Relaxed.PlacementBody).AskAgain(response);
}

/// <summary>A request for a placement or a ticket.</summary>
internal sealed record GetPlacingRequest(PlacingId Id, Caller Caller, PlacingWait Wait);
