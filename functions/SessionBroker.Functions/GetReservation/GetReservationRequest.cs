using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.GetReservation;

/// <summary>A request for one of the player's reservations.</summary>
internal sealed record GetReservationRequest(PlayerId Player, ReservationId Id)
{
    public static GetReservationRequest? Read(RequestReader reader)
    {
        if (ReservationId.Parse(reader.Path("reservationId")) is { } id) return new(reader.Viewer.Player, id);
        reader.Refuse(new BrokerError(ErrorKind.ReservationNotFound, "You have no reservation with this id."));
        return null;
    }
}
