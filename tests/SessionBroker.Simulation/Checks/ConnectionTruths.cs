using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using Status = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers say of where the holder of a seat connects.</summary>
internal static class ConnectionTruths
{
    /// <summary>The seat was live, and GameLift gave this way in to it.</summary>
    public static bool Found(Response response)
    {
        var body = response.Body;
        return (string?)body["reservationId"] == response.Path("reservationId")
            && Asked(response).Was(response.Window, record => record.IsLive && Leads(response, record))
            && ReservationViews.IsHeld(response, (string)body["playerSessionId"]!);
    }

    public static bool NotLive(Response response) => Asked(response).Was(
        response.Window, record => !record.IsLive && record.State is not ReservationState.Pending);

    public static bool SessionOver(Response response) => response.World.GameLiftTimelines
        .GameSession(Seat(response)?.GameSession ?? "")
        .Was(response.Window, session => session.Status is not Status.Active);

    public static bool SeatGone(Response response) => Seat(response) is { } seat
        && !response.World.GameLiftTimelines.PlayerSession(seat.Id).WasThroughout(response.Window, each => each.IsLive);

    private static bool Leads(Response response, Reservation record)
    {
        var (body, seat) = (response.Body, record.Seat!);
        if ((string?)body["playerSessionId"] != seat.PlayerSessionId) return false;
        if ((string?)body["gameSessionId"] != record.GameSession?.UrlForm) return false;
        var endpoints = body["endpoints"]!.AsArray();
        if ((string?)body["playerGatewayToken"] is not { } token)
        {
            return !response.World.GameLift.HasGateway
                && body["expiresAt"] is null
                && endpoints is [var server]
                && (string?)server!["ipAddress"] == seat.Connection.IpAddress
                && (string?)server["dnsName"] == seat.Connection.DnsName
                && (int?)server["port"] == seat.Connection.Port;
        }

        return response.World.Effects.ConnectionsOf(response.Player, record.GameSession!.Value.Arn).Any(detail =>
            (string?)detail["PlayerGatewayToken"] == token
            && endpoints.Select(Text).SequenceEqual(detail["Endpoints"]!.AsArray().Select(GivenText))
            && Expires(body, detail));
    }

    // GameLift's seconds are a floating-point number, the API's time has whole milliseconds.
    private static bool Expires(JsonObject body, JsonObject detail)
    {
        var told = DateTimeOffset.Parse((string)body["expiresAt"]!, CultureInfo.InvariantCulture).UtcDateTime;
        return (told - SdkShapes.Moment(detail, "Expiration")!.Value).Duration() < TimeSpan.FromMilliseconds(1);
    }

    private static string Text(JsonNode? endpoint) => $"{endpoint!["ipAddress"]} {endpoint["port"]}";

    private static string GivenText(JsonNode? endpoint) => $"{endpoint!["IpAddress"]} {endpoint["Port"]}";

    // The seat that the reservation names, as it was made.
    private static PlayerSessionState? Seat(Response response) => Asked(response).Last?.Seat is { } seat
        ? response.World.GameLiftTimelines.PlayerSession(seat.PlayerSessionId).First
        : null;

    private static Timeline<Reservation> Asked(Response response) =>
        response.World.Reservations.Of(response.Player, response.Path("reservationId")!);
}
