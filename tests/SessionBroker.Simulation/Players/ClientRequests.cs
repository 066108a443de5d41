using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Checks;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Players;

/// <summary>The requests that players make.</summary>
internal static class ClientRequests
{
    public static ClientRequest Seat(PlayerId player, string key, GameSessionId session, string? playerData = null)
    {
        var request = ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", session.UrlForm).WithKey(key);
        if (playerData is not null) request = request.WithJson($$"""{"playerData":"{{playerData}}"}""");
        return Of(player, key, $"{Summaries.Of(session)} {playerData}", request);
    }

    /// <param name="waitSeconds">How long the answer may wait for the session to become ACTIVE.</param>
    public static ClientRequest GameSession(PlayerId player, string key, int seats, int waitSeconds = 0)
    {
        var request = ApiEvent.For("CreateGameSession")
            .WithKey(key)
            .WithJson($$"""{"maximumPlayerSessionCount":{{seats}}}""");
        if (waitSeconds > 0) request = request.WithHeader("prefer", $"wait={waitSeconds}");
        return Of(player, key, $"{seats} seats", request);
    }

    /// <param name="waitSeconds">How long the answer may wait for a seat.</param>
    public static ClientRequest Join(PlayerId player, string key, int seats, int waitSeconds = 0)
    {
        var request = ApiEvent.For("JoinGame")
            .WithKey(key)
            .WithJson($$"""{"maximumPlayerSessionCount":{{seats}}}""");
        if (waitSeconds > 0) request = request.WithHeader("prefer", $"wait={waitSeconds}");
        return Of(player, key, $"{seats} seats", request);
    }

    public static ClientRequest Look(PlayerId player, GameSessionId session) => Of(
        player,
        key: null,
        Summaries.Of(session),
        ApiEvent.For("GetGameSession").WithPath("gameSessionId", session.UrlForm));

    public static ClientRequest Search(PlayerId player, bool availableOnly, int limit, string? nextToken)
    {
        var request = ApiEvent.For("SearchGameSessions")
            .WithQuery("available", availableOnly ? "true" : "false")
            .WithQuery("sort", "createdAt")
            .WithQuery("limit", $"{limit}");
        if (nextToken is not null) request = request.WithQuery("nextToken", nextToken);
        return Of(player, key: null, availableOnly ? "available" : "all", request);
    }

    public static ClientRequest Reservations(PlayerId player, bool liveOnly, int limit = 20) => Of(
        player,
        key: null,
        liveOnly ? "live" : "all",
        liveOnly
            ? ApiEvent.For("ListReservations").WithQuery("state", "live")
            : ApiEvent.For("ListReservations").WithQuery("limit", $"{limit}"));

    public static ClientRequest Reservation(PlayerId player, string id) => Of(
        player, key: null, id[..10], ApiEvent.For("GetReservation").WithPath("reservationId", id));

    public static ClientRequest Release(PlayerId player, string id) => Of(
        player, key: null, id[..10], ApiEvent.For("ReleaseReservation").WithPath("reservationId", id));

    public static ClientRequest Connection(PlayerId player, string id) => Of(
        player, key: null, id[..10], ApiEvent.For("GetConnection").WithPath("reservationId", id));

    public static ClientRequest Update(PlayerId player, GameSessionId session, JsonObject change, bool isAdmin)
    {
        var json = change.ToJsonString();
        return Of(player, session, json, ApiEvent.For("UpdateGameSession").WithJson(json), isAdmin);
    }

    /// <param name="mode">Null to leave the choice to the broker.</param>
    public static ClientRequest Terminate(PlayerId player, GameSessionId session, string? mode, bool isAdmin)
    {
        var request = ApiEvent.For("TerminateGameSession");
        if (mode is not null) request = request.WithQuery("terminationMode", mode);
        return Of(player, session, mode ?? "", request, isAdmin);
    }

    public static ClientRequest Log(PlayerId player, GameSessionId session, bool isAdmin) =>
        Of(player, session, "", ApiEvent.For("GetGameSessionLog"), isAdmin);

    private static ClientRequest Of(
        PlayerId player, GameSessionId session, string content, ApiEvent request, bool isAdmin) => Of(
        player,
        key: null,
        $"{Summaries.Of(session)} {content}",
        request.WithPath("gameSessionId", session.UrlForm) with { Scope = isAdmin ? "broker/admin" : "" });

    private static ClientRequest Of(PlayerId player, string? key, string content, ApiEvent request) =>
        new(player, key, content, request with { Player = player.Value });
}
