using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.GetReservation;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.ReleaseReservation;

/// <summary>A request to give a seat back.</summary>
internal sealed record ReleaseReservationRequest(PlayerId Player, ReservationId Id)
{
    public static ReleaseReservationRequest? Read(RequestReader reader) =>
        GetReservationRequest.ReadId(reader) is { } id ? new(reader.Viewer.Player, id) : null;
}
