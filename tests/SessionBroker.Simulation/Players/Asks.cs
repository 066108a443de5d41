using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Checks;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Players;

/// <summary>The requests that players make.</summary>
internal static class Asks
{
    public static Ask Seat(PlayerId player, string key, GameSessionId session, string? playerData = null)
    {
        var request = ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", session.UrlForm).WithKey(key);
        if (playerData is not null) request = request.WithJson($$"""{"playerData":"{{playerData}}"}""");
        return Of(player, key, $"{Summaries.Of(session)} {playerData}", request);
    }

    public static Ask GameSession(PlayerId player, string key, int seats) => Of(
        player,
        key,
        $"{seats} seats",
        ApiEvent.For("CreateGameSession").WithKey(key).WithJson($$"""{"maximumPlayerSessionCount":{{seats}}}"""));

    public static Ask Reservations(PlayerId player, bool liveOnly) => Of(
        player,
        key: null,
        liveOnly ? "live" : "all",
        liveOnly
            ? ApiEvent.For("ListReservations").WithQuery("state", "live")
            : ApiEvent.For("ListReservations").WithQuery("limit", "20"));

    public static Ask Reservation(PlayerId player, string id) => Of(
        player, key: null, id[..10], ApiEvent.For("GetReservation").WithPath("reservationId", id));

    public static Ask Release(PlayerId player, string id) => Of(
        player, key: null, id[..10], ApiEvent.For("ReleaseReservation").WithPath("reservationId", id));

    private static Ask Of(PlayerId player, string? key, string content, ApiEvent request) =>
        new(player, key, content, request with { Player = player.Value });
}
