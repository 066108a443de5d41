using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.Simulation.GameLift;

/// <summary>
/// What a describe operation would have answered moments ago: what was not there yet is missing, and statuses and
/// counts are those of then. Nobody promises that GameLift's reads are never stale.
/// </summary>
internal static class StaleAnswers
{
    public static OperationAnswer Of(
        OperationAnswer answer, GameLiftTimelines timelines, DateTimeOffset moment, UnknownId unknownId)
    {
        if (answer is not OperationAnswer.Output { Body: var body }) return answer;
        var isYoung = IsYoung(body["GameSessions"], session => Age(session, timelines, moment))
            || IsYoung(body["PlayerSessions"], session => AgePlayer(session, timelines, moment));
        return isYoung && unknownId is UnknownId.NotFound
            ? new OperationAnswer.Error(new ServiceError("NotFoundException", "It is not known yet."))
            : answer;
    }

    // Whether it is one that was asked for by its id and was not there yet; of a list, what is young is left out.
    private static bool IsYoung(JsonNode? list, Func<JsonObject, bool> existed)
    {
        if (list is not JsonArray all) return false;
        var wasOne = all.Count == 1;
        foreach (var young in all.Where(each => !existed(each!.AsObject())).ToArray()) all.Remove(young);
        return wasOne && all.Count == 0;
    }

    private static bool Age(JsonObject session, GameLiftTimelines timelines, DateTimeOffset moment)
    {
        if (timelines.GameSession((string)session["GameSessionId"]!).At(moment) is not { } state) return false;
        session["Status"] = state.Status.Wire();
        session["CurrentPlayerSessionCount"] = state.Players;
        session["MaximumPlayerSessionCount"] = state.MaximumPlayers;
        session["Name"] = state.Name;
        session["GameProperties"] = new JsonArray([.. state.Properties.Select(each =>
            new JsonObject { ["Key"] = each.Key, ["Value"] = each.Value })]);
        session["PlayerSessionCreationPolicy"] = state.DenyAll ? "DENY_ALL" : "ACCEPT_ALL";
        if (state.TerminatedAt is null) session.Remove("TerminationTime");
        if (state.StatusReason is null) session.Remove("StatusReason");
        return true;
    }

    private static bool AgePlayer(JsonObject session, GameLiftTimelines timelines, DateTimeOffset moment)
    {
        if (timelines.PlayerSession((string)session["PlayerSessionId"]!).At(moment) is not { } state) return false;
        session["Status"] = state.Status.Wire();
        if (state.TerminatedAt is null) session.Remove("TerminationTime");
        return true;
    }
}
