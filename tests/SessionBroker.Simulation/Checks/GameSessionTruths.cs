using System.Text.Json.Nodes;
using SessionBroker.Domain.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using Status = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers say of game sessions, held against what GameLift held.</summary>
internal static class GameSessionTruths
{
    public static bool Missing(Response response) => Asked(response).WasMissing(response.SeenWindow);

    public static bool Full(Response response) => Asked(response).Was(response.Window, session => session.IsFull);

    /// <summary>
    /// It was, or nobody can tell: GameLift forgot it between refusing a seat in it and being asked about it.
    /// </summary>
    public static bool Activating(Response response) =>
        Asked(response).Was(response.SeenWindow, session => session.Status is Status.Activating)
        || (Asked(response).Was(response.Window, session => session.HasEnded) && Missing(response));

    /// <summary>It took no players at one moment, and seemed to at another.</summary>
    public static bool Changed(Response response) => Asked(response).Was(
        response.SeenWindow, session => session.Status is not Status.Active || session.DenyAll);

    /// <summary>Who is told so does not ask again: it must be true for ever.</summary>
    public static bool Over(Response response) =>
        Asked(response).Was(response.Window with { From = DateTimeOffset.MinValue }, session => session.HasEnded);

    public static bool Closed(Response response) =>
        Asked(response).Was(response.SeenWindow, session => session.DenyAll && session.Status is Status.Active);

    /// <summary>It took no players when it was asked, and did when it was looked at.</summary>
    public static bool WasClosed(Response response) =>
        response.World.GameLift.Options.DenyAllError is ErrorClass.InvalidRequestException
        && Asked(response).Was(response.Window, session => session.DenyAll);

    public static bool Shown(Response response) =>
        (string?)response.Body["gameSessionId"] == response.Path("gameSessionId")
        && WasSo(response.Body, response, response.SeenWindow);

    public static bool Started(Response response) =>
        (string?)response.Body["creatorId"] == response.Player.Value
        && GameSessionId.FromUrl((string)response.Body["gameSessionId"]!) is { } id
        && response.World.GameLiftTimelines.GameSession(id.Arn).First.MaximumPlayers == SeatsAskedFor(response)
        && response.Status == ((string?)response.Body["status"] == "ACTIVATING" ? 202 : 201)
        && WasSo(response.Body, response, response.SeenWindow);

    /// <summary>
    /// The index of searches follows with a delay. What was to be found all the time is on the only page.
    /// </summary>
    public static bool Found(Response response)
    {
        var query = response.Request.Event.Query;
        var delay = TimeSpan.FromSeconds(response.World.GameLift.Options.SearchDelaySeconds);
        var window = response.SeenWindow with { From = response.SeenWindow.From - delay };
        var found = response.Body["gameSessions"]!.AsArray().Select(each => each!.AsObject()).ToArray();
        if (!Array.TrueForAll(found, each => WasSo(each, response, window, IsWanted))) return false;
        if (query.ContainsKey("nextToken") || response.Body["nextToken"] is not null) return true;
        return response.World.GameLiftTimelines.GameSessions
            .Where(session => session.WasThroughout(window, state => IsWanted(state) && !state.DenyAll))
            .All(session => found.Any(each => (string?)each["gameSessionId"] == session.First.Id.UrlForm));

        bool IsWanted(GameSessionState session) =>
            session.Status is Status.Active && (query["available"] is "false" || !session.IsFull);
    }

    public static bool NoCapacity(Response response) =>
        response.World.GameLiftTimelines.HadNoFreeProcess(response.Window);

    // It may have been ACTIVE between two looks.
    public static bool DidNotStart(Response response) => response.World.GameLiftTimelines.GameSessions.Any(session =>
        session.Was(response.SeenWindow, seen =>
            seen.Status is Status.Activating && seen.CreatorId == response.Player.Value)
        && session.Was(response.Window, seen => seen.HasEnded));

    /// <summary>GameLift lets one creator start one game session a second.</summary>
    public static bool TooSoon(Response response) => MadeOne(
        response, TimeSpan.FromSeconds(response.World.GameLift.Options.CreatorIntervalSeconds));

    /// <summary>The creation with this token, or of this creator, was under way for GameLift.</summary>
    public static bool Conflict(Response response) =>
        TooSoon(response) || MadeOne(response, TimeSpan.FromSeconds(response.World.GameLift.Options.ConflictSeconds));

    // One that GameLift has forgotten can be made again, with the same id.
    private static bool MadeOne(Response response, TimeSpan before) =>
        response.World.GameLiftTimelines.GameSessions.Any(session => session.Was(
            response.Window,
            seen => seen.CreatorId == response.Player.Value && seen.CreatedAt >= response.Window.From - before));

    private static bool WasSo(
        JsonObject body, Response response, Window window, Func<GameSessionState, bool>? condition = null) =>
        GameSessionId.FromUrl((string)body["gameSessionId"]!) is { } id
        && response.World.GameLiftTimelines.GameSession(id.Arn).Was(window, session =>
            (condition is null || condition(session))
            && ExpectedBodies.Of(session, response.MayManage(session)).Allows(body));

    private static Timeline<GameSessionState> Asked(Response response) =>
        response.World.GameLiftTimelines.GameSession(response.AskedSession);

    private static int? SeatsAskedFor(Response response) =>
        (int?)JsonNode.Parse(response.Request.Event.Body!)!["maximumPlayerSessionCount"];
}
