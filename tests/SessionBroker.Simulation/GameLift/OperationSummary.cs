using System.Text.Json.Nodes;

namespace SessionBroker.Simulation.GameLift;

/// <summary>What an operation answered in a few words, for the history.</summary>
internal static class OperationSummary
{
    private static readonly string[] One = ["GameSession", "PlayerSession"];
    private static readonly string[] Many = ["GameSessions", "PlayerSessions"];

    public static string Of(JsonObject body)
    {
        var all = One.Select(name => body[name])
            .Concat(Many.SelectMany(name => body[name]?.AsArray() ?? []))
            .OfType<JsonObject>()
            .Select(OfSession);
        return string.Join(", ", all) + (body["NextToken"] is null ? "" : ", ...");
    }

    /// <summary>The beginning of an id's last part: enough to tell one from another.</summary>
    public static string Short(string id)
    {
        var last = id[(id.LastIndexOf('/') + 1)..];
        return last.Length > 14 ? last[..14] : last;
    }

    private static string OfSession(JsonObject session)
    {
        var game = Short((string)session["GameSessionId"]!);
        var status = (string?)session["Status"];
        return session["PlayerSessionId"] is { } id ? $"{Short((string)id!)} {status} in {game}" : $"{game} {status}";
    }
}
