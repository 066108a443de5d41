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

    public HttpResult Write(ReservationRequest request, SeatConnection response, Caller caller) =>
        HttpResult.Json(200, SeatConnectionBody.From(response), ApiJson.Relaxed.SeatConnectionBody);
}
