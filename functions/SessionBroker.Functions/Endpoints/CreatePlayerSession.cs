using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reserves a seat in a game session for the caller.</summary>
internal sealed class CreatePlayerSession(SeatReserver reserver, DestinationCatalog catalog)
    : IEndpoint<SeatRequest, ReservationResult>
{
    // 2048 characters of player data are at most 24 KiB when every one is escaped.
    private const int BodyBytesMax = 32 * 1024;

    public static Route Route { get; } =
        new("POST", "/v1/game-sessions/{gameSessionId}/player-sessions", nameof(CreatePlayerSession));

    public SeatRequest? Read(RequestReader reader)
    {
        var key = reader.IdempotencyKey();
        var body = reader.Body(
            BodyBytesMax, isOptional: true, members => new Body(members.Text("playerData", 1, 2048)));
        return reader.GameSessionId() is { } gameSession && body is not null
            ? new SeatRequest(reader.Caller.Player, gameSession, body.PlayerData, key, reader.Invocation.ToLease())
            : null;
    }

    public async Task<Result<ReservationResult>> HandleAsync(SeatRequest request, CancellationToken cancellationToken)
    {
        var owner = await catalog.OwnerOfAsync(request.GameSession, cancellationToken);
        return owner.Error is { } error ? error : await reserver.ReserveAsync(request, cancellationToken);
    }

    public HttpResult Write(SeatRequest request, ReservationResult response, Caller caller) => HttpResult
        .Json(201, ReservationBody.From(response.Reservation), ApiJson.Relaxed.ReservationBody)
        .With("location", ResourcePaths.Of(response.Reservation.Id))
        .Replayed(response.Replayed);

    private sealed record Body(string? PlayerData);
}
