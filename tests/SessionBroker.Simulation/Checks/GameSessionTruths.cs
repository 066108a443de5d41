using System.Text.Json.Nodes;

using SessionBroker.Domain.Sessions;
using SessionBroker.Simulation.Timelines;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers say of game sessions, held against what GameLift held.</summary>
internal static class GameSessionTruths
{
    public static bool Missing(Response response) => Asked(response).WasMissing(response.SeenWindow);

    public static bool Full(Response response) => Asked(response).Was(
        response.Window, session => session.CurrentPlayerSessionCount >= session.MaximumPlayerSessionCount);

    public static bool Activating(Response response) =>
        Asked(response).Was(response.Window, session => session.Status is GameSessionStatus.Activating);

    /// <summary>Who is told so does not ask again: it must be true for ever.</summary>
    public static bool Over(Response response) => Asked(response).Was(response.Window, session => session.HasEnded);

    public static bool Shown(Response response) =>
        (string?)response.Body["gameSessionId"] == response.Path("gameSessionId")
        && WasSo(response.Body, response, response.SeenWindow);

    public static bool Started(Response response) =>
        (string?)response.Body["creatorId"] == response.Player.Value
        && (int?)response.Body["maximumPlayerSessionCount"] == SeatsAskedFor(response)
        && response.Status == ((string?)response.Body["status"] == "ACTIVATING" ? 202 : 201)
        && WasSo(response.Body, response, response.SeenWindow);

    public static bool NoCapacity(Response response) =>
        response.World.GameLiftTimelines.HadNoFreeProcess(response.Window);

    // It may have been ACTIVE between two looks.
    public static bool DidNotStart(Response response) => response.World.GameLiftTimelines.GameSessions.Any(session =>
        session.Was(response.SeenWindow, seen =>
            seen.Status is GameSessionStatus.Activating && seen.WasCreatedBy(response.Player))
        && session.Was(response.Window, seen => seen.HasEnded));

    private static bool WasSo(JsonObject body, Response response, Window window) =>
        response.World.GameLiftTimelines.GameSession((string)body["gameSessionId"]!)
            .Was(window, session => ExpectedBodies.Of(session, response.Player).Allows(body));

    private static Timeline<GameSession> Asked(Response response) =>
        response.World.GameLiftTimelines.GameSession(response.Path("gameSessionId")!);

    private static int? SeatsAskedFor(Response response) =>
        (int?)JsonNode.Parse(response.Request.Event.Body!)!["maximumPlayerSessionCount"];
}
