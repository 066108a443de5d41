using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Tells the holder of a seat where to connect now.</summary>
internal sealed class GetConnection(SeatConnections connections) : IEndpoint<ReservationRequest, SeatConnection>
{
    public static Route Route { get; } =
        new("GET", "/v1/reservations/{reservationId}/connection", nameof(GetConnection));

    public ReservationRequest? Read(RequestReader reader) => ReservationRequest.Read(reader);

    public Task<Result<SeatConnection>> HandleAsync(ReservationRequest request, CancellationToken cancellationToken) =>
        connections.FindAsync(request.Player, request.Id, cancellationToken);

    public HttpResult Write(ReservationRequest request, SeatConnection response, Caller caller)
    {
        var body = new SeatConnectionBody(
            response.Reservation.Id.Value,
            response.Reservation.GameSession!.Value.UrlForm,
            response.Reservation.Seat!.PlayerSessionId,
            [.. response.Endpoints.Select(ConnectionBody.From)],
            response.GatewayToken,
            response.ExpiresAt?.ToText());
        return HttpResult.Json(200, body, ApiJson.Relaxed.SeatConnectionBody);
    }
}

/// <summary>Where the holder of a live seat connects, in the API.</summary>
/// <param name="PlayerSessionId">What the game client shows the game server.</param>
/// <param name="PlayerGatewayToken">What the game client shows the player gateway.</param>
internal sealed record SeatConnectionBody(
    string ReservationId,
    string GameSessionId,
    string PlayerSessionId,
    ImmutableArray<ConnectionBody> Endpoints,
    string? PlayerGatewayToken,
    string? ExpiresAt);
