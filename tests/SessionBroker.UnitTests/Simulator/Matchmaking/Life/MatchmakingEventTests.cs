using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>The form of every type of event, member by member.</summary>
public sealed class MatchmakingEventTests
{
    private const string A = """{"ticketId":"a","startTime":"2026-11-21T12:00:00.000Z","players":""";

    private readonly MatchmakingWorld _world = new(setup => setup with
    {
        AcceptanceRequired = true,
        AcceptanceTimeoutSeconds = 20,
        CustomEventData = "mine",
        NotificationTarget = "arn:aws:sns:us-east-1:123456789012:matches",
    });

    private string _firstTeam = "";

    [Fact]
    public void The_envelope_is_that_of_EventBridge_and_names_the_topic()
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(1.25);

        var raised = _world.GameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>().ShouldHaveSingleItem();

        raised.NotificationTarget.ShouldBe("arn:aws:sns:us-east-1:123456789012:matches");
        Guid.TryParse((string?)raised.Body["id"], out _).ShouldBeTrue();
        raised.Body.Remove("id");
        raised.Body.Remove("detail");
        raised.Body.ToJsonString().ShouldBe(new JsonObject
        {
            ["version"] = "0",
            ["detail-type"] = "GameLift Matchmaking Event",
            ["source"] = "aws.gamelift",
            ["account"] = "123456789012",
            ["time"] = "2026-11-21T12:00:01.000Z",
            ["region"] = "us-east-1",
            ["resources"] = new JsonArray("arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duels"),
        }.ToJsonString());
    }

    [Fact]
    public void Searching()
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(1);

        Expect(_world.Events().ShouldHaveSingleItem(), $$"""
            {"type":"MatchmakingSearching","estimatedWaitMillis":"NOT_AVAILABLE",
            "tickets":[{{A}}[{"playerId":"a"}]}],"gameSessionInfo":{"players":[{"playerId":"a"}]},
            "customEventData":"mine"}
            """);
    }

    [Fact]
    public void A_potential_match_with_its_teams_and_the_tallies_of_its_rules()
    {
        var (a, b) = Propose(out var potential);

        Expect(potential, $$"""
            {"type":"PotentialMatchCreated","matchId":"{{potential["matchId"]}}","acceptanceRequired":true,
            "acceptanceTimeout":20,"ruleEvaluationMetrics":{{potential["ruleEvaluationMetrics"]!.ToJsonString()}},
            "tickets":[{{A}}[{{a}}]},{{B($"[{b}]")}}],"gameSessionInfo":{"players":{{InTeamOrder(a, b)}}},
            "customEventData":"mine"}
            """);
        var tally = potential["ruleEvaluationMetrics"]!.AsArray().ShouldHaveSingleItem()!;
        tally["ruleName"]!.ToString().ShouldBe("close");
        tally["passedCount"]!.GetValue<int>().ShouldBeGreaterThan(0);
        tally["failedCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public void Acceptance_answer_by_answer_and_in_the_end()
    {
        var (a, b) = Propose(out var potential);
        _world.Accept("a");
        _world.Reject("b");
        var events = _world.Events();

        Expect(events[0], $$"""
            {"type":"AcceptMatch","matchId":"{{potential["matchId"]}}",
            "tickets":[{{A}}[{"playerId":"a","accepted":true}]},{{B("[{\"playerId\":\"b\"}]")}}],
            "gameSessionInfo":{"players":{{InTeamOrder(
                "{\"playerId\":\"a\",\"accepted\":true}", "{\"playerId\":\"b\"}")}}},"customEventData":"mine"}
            """);
        events[1]["tickets"]![1]!["players"]![0]!.ToJsonString().ShouldBe("""{"playerId":"b","accepted":false}""");
        Expect(events[2], $$"""
            {"type":"AcceptMatchCompleted","matchId":"{{potential["matchId"]}}","acceptance":"Rejected",
            "tickets":[{{A}}[{{a}}]},{{B($"[{b}]")}}],"gameSessionInfo":{"players":{{InTeamOrder(a, b)}}},
            "customEventData":"mine"}
            """);
        events[3]["type"]!.ToString().ShouldBe("MatchmakingSearching");
        Expect(events[4], $$"""
            {"type":"MatchmakingCancelled","reason":"Cancelled","message":"Cancelled by request.",
            "ruleEvaluationMetrics":[{"ruleName":"close","passedCount":0,"failedCount":0}],
            "matchId":"{{potential["matchId"]}}","tickets":[{{B("[{\"playerId\":\"b\"}]")}}],
            "gameSessionInfo":{"players":[{"playerId":"b"}]},"customEventData":"mine"}
            """);
    }

    [Fact]
    public void Success_with_the_address_and_the_player_sessions()
    {
        Propose(out var potential);
        _world.Accept("a");
        _world.Accept("b");
        _world.Events()[^1]["acceptance"]!.ToString().ShouldBe("Accepted");
        _world.GameLift.Pass(1);
        var connection = _world.Ticket("a")["GameSessionConnectionInfo"]!;
        var (a, b) = (Seated("a"), Seated("b"));

        Expect(_world.Events().ShouldHaveSingleItem(), $$"""
            {"type":"MatchmakingSucceeded","matchId":"{{potential["matchId"]}}",
            "tickets":[{{A}}[{{a}}]},{{B($"[{b}]")}}],
            "gameSessionInfo":{"gameSessionArn":"{{connection["GameSessionArn"]}}",
            "ipAddress":"{{connection["IpAddress"]}}","port":{{connection["Port"]}},
            "dnsName":"{{connection["DnsName"]}}","players":{{InTeamOrder(a, b)}}},"customEventData":"mine"}
            """);
    }

    [Fact]
    public void Time_out()
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(60);

        Expect(_world.Events()[^1], $$"""
            {"type":"MatchmakingTimedOut","reason":"TimedOut","message":"Removed from matchmaking due to timing out.",
            "ruleEvaluationMetrics":[{"ruleName":"close","passedCount":0,"failedCount":0}],
            "tickets":[{{A}}[{"playerId":"a"}]}],"gameSessionInfo":{"players":[{"playerId":"a"}]},
            "customEventData":"mine"}
            """);
    }

    [Fact]
    public void Acceptance_that_times_out()
    {
        Propose(out _);
        _world.GameLift.Pass(20);

        _world.Events().First(each => $"{each["type"]}" == "AcceptMatchCompleted")["acceptance"]!.ToString()
            .ShouldBe("TimedOut");
    }

    [Fact]
    public void A_name_of_the_host_only_where_the_options_say_so_and_no_acceptance_time_where_none_is_needed()
    {
        var world = new MatchmakingWorld(options: new() { DnsNameInMatchEvents = false });
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(2);
        var events = world.Events();

        events[^1]["gameSessionInfo"]!["dnsName"].ShouldBeNull();
        events[^1]["customEventData"].ShouldBeNull();
        events[^2]["acceptanceRequired"]!.GetValue<bool>().ShouldBeFalse();
        events[^2]["acceptanceTimeout"].ShouldBeNull();
    }

    private static string B(string players) =>
        $$"""{"ticketId":"b","startTime":"2026-11-21T12:00:00.000Z","players":{{players}}}""";

    private static void Expect(JsonObject told, string expected) =>
        JsonNode.DeepEquals(told, JsonNode.Parse(expected)).ShouldBeTrue($"{told}\n{expected}");

    private (string A, string B) Propose(out JsonObject potential)
    {
        _world.Start("a", "a");
        _world.Start("b", "b");
        _world.GameLift.Pass(1);
        potential = _world.Events()[^1];
        var teams = potential["gameSessionInfo"]!["players"]!.AsArray()
            .ToDictionary(each => $"{each!["playerId"]}", each => each!.ToJsonString());
        _firstTeam = teams.Single(each => each.Value.Contains("side_1", StringComparison.Ordinal)).Key;
        return (teams["a"], teams["b"]);
    }

    private string InTeamOrder(string a, string b) => _firstTeam == "a" ? $"[{a},{b}]" : $"[{b},{a}]";

    private string Seated(string player)
    {
        var ticket = _world.Ticket(player);
        var seat = ticket["GameSessionConnectionInfo"]!["MatchedPlayerSessions"]!.AsArray()
            .Single(each => $"{each!["PlayerId"]}" == player)!;
        return $$"""
            {"playerId":"{{player}}","team":"{{ticket["Players"]![0]!["Team"]}}",
            "playerSessionId":"{{seat["PlayerSessionId"]}}"}
            """.Trim();
    }
}
