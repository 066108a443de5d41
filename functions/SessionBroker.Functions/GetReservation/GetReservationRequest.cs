using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.GetReservation;

/// <summary>A request for one of the player's reservations.</summary>
internal sealed record GetReservationRequest(PlayerId Player, ReservationId Id)
{
    public static GetReservationRequest? Read(RequestReader reader) =>
        ReadId(reader) is { } id ? new(reader.Viewer.Player, id) : null;

    /// <summary>The reservation that the URL names; null, and a refusal noted, where it can name none.</summary>
    public static ReservationId? ReadId(RequestReader reader)
    {
        if (ReservationId.Parse(reader.Path("reservationId")) is { } id) return id;
        reader.Refuse(new BrokerError(ErrorKind.ReservationNotFound, "You have no reservation with this id."));
        return null;
    }
}
