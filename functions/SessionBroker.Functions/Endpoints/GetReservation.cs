using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Reads a reservation with its current status at GameLift.</summary>
internal sealed class GetReservation(ReservationSync sync) : IEndpoint<ReservationRequest, Reservation>
{
    public static Route Route { get; } = new("GET", "/v1/reservations/{reservationId}", nameof(GetReservation));

    public ReservationRequest? Read(RequestReader reader) => ReservationRequest.Read(reader);

    public Task<Result<Reservation>> HandleAsync(ReservationRequest request, CancellationToken cancellationToken) =>
        sync.FindAndSyncAsync(request.Player, request.Id, cancellationToken);

    public HttpResult Write(ReservationRequest request, Reservation response, Caller caller) =>
        HttpResult.Json(200, ReservationBody.From(response), ApiJson.Relaxed.ReservationBody);
}

/// <summary>A request whose only input is the id of one of the caller's reservations.</summary>
internal sealed record ReservationRequest(PlayerId Player, ReservationId Id)
{
    public static ReservationRequest? Read(RequestReader reader) =>
        reader.ReservationId() is { } id ? new(reader.Caller.Player, id) : null;
}
