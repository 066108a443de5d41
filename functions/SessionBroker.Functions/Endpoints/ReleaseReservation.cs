using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>Releases a seat that its player has not connected to.</summary>
internal sealed class ReleaseReservation(ReservationReleaser releaser) : IEndpoint<ReservationRequest, Reservation>
{
    public static Route Route { get; } = new("DELETE", "/v1/reservations/{reservationId}", nameof(ReleaseReservation));

    public ReservationRequest? Read(RequestReader reader) => ReservationRequest.Read(reader);

    public Task<Result<Reservation>> HandleAsync(ReservationRequest request, CancellationToken cancellationToken) =>
        releaser.ReleaseAsync(request.Player, request.Id, cancellationToken);

    public HttpResult Write(ReservationRequest request, Reservation response, Caller caller) => HttpResult.Empty(204);
}
