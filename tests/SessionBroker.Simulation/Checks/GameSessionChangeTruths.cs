using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Timelines;
using Status = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers say of changes of game sessions, of their ends and of their logs.</summary>
internal static class GameSessionChangeTruths
{
    private static readonly TimeSpan LogUrlLife = TimeSpan.FromMinutes(15);

    public static bool NotOwn(Response response) =>
        Asked(response).Was(response.SeenWindow, session => !response.MayManage(session));

    /// <summary>It was as the answer says, with everything that was asked for.</summary>
    public static bool Updated(Response response)
    {
        var change = JsonNode.Parse(response.Request.Event.Body!)!.AsObject();
        return Asked(response).Was(response.Window, session =>
            response.MayManage(session) && Shows(response, session) && Has(session, change));
    }

    /// <summary>It was ending or had ended; by force, unless it was over already.</summary>
    public static bool Ended(Response response) =>
        Asked(response).Was(response.SeenWindow, session =>
            session.Status is Status.Terminating or Status.Terminated && response.MayManage(session))
        && Asked(response).Was(response.SeenWindow, session => Shows(response, Ending(session)))
        && (response.Request.Event.Query.GetValueOrDefault("terminationMode") is not "FORCE_TERMINATE"
            || response.World.Effects.WasForced(response.AskedSession)
            || Asked(response).Was(response.SeenWindow, IsOver));

    /// <summary>GameLift lets nobody end a game session that it has lost.</summary>
    public static bool Failed(Response response) =>
        Asked(response).Was(response.SeenWindow, session => session.Status is Status.Error);

    /// <summary>It was over when it was to be ended, and seemed not to be when it was looked at.</summary>
    public static bool EndedMeanwhile(Response response) =>
        Asked(response).Was(response.Window, session => session.HasEnded)
        && Asked(response).Was(response.SeenWindow, session => session.Status is not Status.Terminated);

    public static bool LogFound(Response response)
    {
        var expiresAt = DateTimeOffset.Parse((string)response.Body["expiresAt"]!, CultureInfo.InvariantCulture);
        return response.World.Effects.SessionOfLog((string?)response.Body["url"] ?? "") == response.AskedSession
            && Asked(response).Was(response.SeenWindow, session => IsOver(session) && response.MayManage(session))
            && expiresAt >= response.Window.From + LogUrlLife - BrokerInstance.SkewMax
            && expiresAt <= response.Window.To + LogUrlLife + BrokerInstance.SkewMax;
    }

    /// <summary>It was not over, or GameLift has forgotten it.</summary>
    public static bool LogMissing(Response response) =>
        Asked(response).Was(response.SeenWindow, session => !IsOver(session))
        || Asked(response).WasMissing(response.Window);

    private static bool Has(GameSessionState session, JsonObject change) =>
        (change["name"] is not { } name || (string?)name == session.Name)
        && (change["maximumPlayerSessionCount"] is not { } most || (int?)most == session.MaximumPlayers)
        && (change["playerSessionCreationPolicy"] is not { } policy
            || (string?)policy == (session.DenyAll ? "DENY_ALL" : "ACCEPT_ALL"))
        && (change["gameProperties"] is not { } properties
            || JsonNode.DeepEquals(properties["mode"], session.ShownProperties["mode"]));

    // GameLift answers with the game session as it was before; the broker tells that it ends.
    private static GameSessionState Ending(GameSessionState session) =>
        session.HasEnded ? session : session with { Status = Status.Terminating };

    private static bool Shows(Response response, GameSessionState session) =>
        ExpectedBodies.Of(session, response.MayManage(session)).Allows(response.Body);

    private static bool IsOver(GameSessionState session) => session.Status is Status.Terminated or Status.Error;

    private static Timeline<GameSessionState> Asked(Response response) =>
        response.World.GameLiftTimelines.GameSession(response.AskedSession);
}
