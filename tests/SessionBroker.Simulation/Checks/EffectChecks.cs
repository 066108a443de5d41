using System.Collections.Frozen;
using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.Simulation.GameLift;
using SessionBroker.Simulation.Wire;
using GameSessionStatus = SessionBroker.GameLiftSimulator.World.Sessions.GameSessionStatus;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// What functions change and read at GameLift for a client: only what the client asked for and may have. It is checked
/// at the moment of the effect, which may be long after the function has answered.
/// </summary>
internal sealed class EffectChecks(World world)
{
    private static readonly FrozenDictionary<string, string> Handlers = new Dictionary<string, string>
    {
        ["UpdateGameSession"] = "UpdateGameSession",
        ["TerminateGameSession"] = "TerminateGameSession",
        ["GetGameSessionLogUrl"] = "GetGameSessionLog",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _logs = new(StringComparer.Ordinal);
    private readonly List<(PlayerId Player, string Session, JsonObject Detail)> _connections = [];

    /// <param name="request">The client's; null for the reconciler.</param>
    /// <param name="answer">What GameLift answers to it.</param>
    public void Check(ClientRequest? request, string operation, JsonObject input, JsonObject answer)
    {
        if (operation is "GetPlayerConnectionDetails") NoteConnection(request!, input, answer);
        if (!Handlers.TryGetValue(operation, out var handler)) return;

        var arn = (string)input["GameSessionId"]!;
        if (request?.Handler != handler || AskedSession(request) != arn)
            world.Violate("a game session is changed only as a client asks for", $"{operation} {arn} by {request}");
        else if (!request.IsAdmin && world.GameLiftTimelines.GameSession(arn).First.CreatorId != request.Player.Value)
            world.Violate("a stranger changes nothing and reads no log", $"{operation} by {request}");
        else if (!JsonNode.DeepEquals(ExpectedInput(request, arn), input))
            world.Violate("GameLift is asked for what the client asked for", $"{input.ToJsonString()} by {request}");
        if (operation is "TerminateGameSession" && (string?)input["TerminationMode"] is "FORCE_TERMINATE")
            _forced.Add(arn);
        if (operation is "GetGameSessionLogUrl") _logs[(string)answer["PreSignedUrl"]!] = arn;
    }

    /// <summary>A client was told that this game session ends.</summary>
    public void NoteEnded(string arn) => _ended[arn] = world.Time.GetUtcNow();

    /// <summary>Whether a client had its server process stopped at once.</summary>
    public bool WasForced(string arn) => _forced.Contains(arn);

    /// <summary>The game session whose log this link leads to; null for none.</summary>
    public string? SessionOfLog(string url) => _logs.GetValueOrDefault(url);

    /// <summary>What GameLift gave this player for a game session.</summary>
    public IEnumerable<JsonObject> ConnectionsOf(PlayerId player, string session) =>
        _connections.Where(each => each.Player == player && each.Session == session).Select(each => each.Detail);

    /// <summary>In the end, what clients have ended is over, and nobody holds a seat there.</summary>
    public void CheckEnded()
    {
        foreach (var (arn, endedAt) in _ended)
        {
            // GameLift remembers a token for 48 hours, the simulation for some minutes: the same one is then a new one.
            if (world.GameLiftTimelines.GameSession(arn).Last is { } session
                && session.CreatedAt < endedAt
                && !IsOver(session))
            {
                world.Violate("a game session that a client ended is over", $"{session}");
            }
        }

        foreach (var seat in world.GameLiftTimelines.PlayerSessions.Select(each => each.Last))
        {
            if (seat is { IsLive: true }
                && (world.GameLiftTimelines.GameSession(seat.GameSession).Last is not { } session || IsOver(session)))
            {
                world.Violate("a seat ends with its game session", $"{seat}");
            }
        }
    }

    /// <summary>Once its player has asked, no reservation in a game session that is over holds a seat.</summary>
    public void CheckSeatsOfEnded()
    {
        foreach (var reservation in world.Records.Reservations.Where(each => !each.IsSettled))
        {
            var arn = reservation.GameSession?.Arn ?? "";
            if (world.GameLiftTimelines.GameSession(arn).Last is { } session && IsOver(session))
                world.Violate("a reservation is settled with its game session", Summaries.Of(reservation));
        }
    }

    private static bool IsOver(GameSessionState session) =>
        session.Status is GameSessionStatus.Terminated or GameSessionStatus.Error;

    private void NoteConnection(ClientRequest request, JsonObject input, JsonObject answer)
    {
        if (input["PlayerIds"] is not JsonArray { Count: 1 } players || (string?)players[0] != request.Player.Value)
            world.Violate("a player gets a connection for the player alone", $"{input.ToJsonString()} by {request}");
        var detail = answer["PlayerConnectionDetails"]![0]!.AsObject();
        _connections.Add((request.Player, (string)input["GameSessionId"]!, detail));
    }

    private static string? AskedSession(ClientRequest request) =>
        Domain.Sessions.GameSessionId.FromUrl(request.Event.Path["gameSessionId"])?.Arn;

    private static JsonObject ExpectedInput(ClientRequest request, string arn)
    {
        var expected = new JsonObject { ["GameSessionId"] = arn };
        if (request.Handler is "TerminateGameSession")
        {
            expected["TerminationMode"] =
                request.Event.Query.GetValueOrDefault("terminationMode", "TRIGGER_ON_PROCESS_TERMINATE");
        }

        foreach (var (name, value) in JsonNode.Parse(request.Event.Body ?? "{}")!.AsObject())
        {
            var member = char.ToUpperInvariant(name[0]) + name[1..];
            expected[member] = value is JsonObject map ? List(map) : value!.DeepClone();
        }

        return expected;
    }

    private static JsonArray List(JsonObject map) => new([.. map.Select(pair =>
        new JsonObject { ["Key"] = pair.Key, ["Value"] = pair.Value!.DeepClone() })]);
}
