using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Control;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Control;

public sealed class ControlRoutesTests
{
    private const string SecondsRule = "must be a number from 0 to 10000000000.";

    private readonly SimulatorEngine _engine =
        Engines.Start(new GameLiftServerOptions { TimeProvider = new ManualTimeProvider(), Mode = TimeMode.Manual });

    private readonly ControlRoutes _routes;

    public ControlRoutesTests() => _routes = new ControlRoutes(_engine.Control);

    [Fact]
    public void The_list_names_every_route() =>
        Do("GET", "/_sim")["routes"]!.AsArray().Select(route => (string)route!).ShouldContain("POST /_sim/advance");

    [Fact]
    public void Time_stands_still_until_it_is_advanced()
    {
        Do("GET", "/_sim/time").ToJsonString().ShouldBe("""{"now":"2026-01-02T03:04:05.000Z"}""");

        Do("POST", "/_sim/advance", """{"seconds":90.5}""")["now"]!.ToString().ShouldBe("2026-01-02T03:05:35.500Z");
    }

    [Fact]
    public void Time_ends_before_the_calendar_does()
    {
        var refusal = Should.Throw<ControlException>(() =>
        {
            for (var century = 0; century < 100; century++)
                Do("POST", "/_sim/advance", """{"seconds":1e10}""");
        });

        refusal.Message.ShouldBe("Time goes forward only, up to 9000.");
    }

    [Fact]
    public void A_step_runs_one_pending_change()
    {
        var first = _engine.CreateGameSession();
        Do("POST", "/_sim/step")["steps"]!.GetValue<int>().ShouldBe(1);

        _engine.StatusOf(first).ShouldBe("ACTIVE");
    }

    [Fact]
    public void A_request_runs_nothing_that_is_due()
    {
        var session = _engine.CreateGameSession();
        Do("POST", "/_sim/step");
        _engine.Call("TerminateGameSession", new JsonObject
        {
            ["GameSessionId"] = session,
            ["TerminationMode"] = "FORCE_TERMINATE",
        }).Code().ShouldBeNull();

        _engine.StatusOf(session).ShouldBe("TERMINATING");
        Do("GET", "/_sim/world")["pending"]!.AsArray()[0]!["due"]!.ToString()
            .ShouldBe(Do("GET", "/_sim/time")["now"]!.ToString());
        _engine.StatusOf(session).ShouldBe("TERMINATING");

        Do("POST", "/_sim/advance", """{"seconds":0}""");
        _engine.StatusOf(session).ShouldBe("TERMINATED");
    }

    [Fact]
    public void A_step_runs_one_change_even_where_several_are_due()
    {
        var first = _engine.CreateGameSession();
        var second = _engine.CreateGameSession();

        Do("POST", "/_sim/step");

        _engine.StatusOf(first).ShouldBe("ACTIVE");
        _engine.StatusOf(second).ShouldBe("ACTIVATING");
    }

    [Fact]
    public void A_drain_finishes_work_and_reaches_no_far_limit()
    {
        var session = _engine.CreateGameSession();

        Do("POST", "/_sim/drain", """{"withinSeconds":30}""")["steps"]!.GetValue<int>().ShouldBeGreaterThan(0);

        _engine.StatusOf(session).ShouldBe("ACTIVE");
        _engine.Control.Now.ShouldBeLessThan(new DateTimeOffset(2026, 1, 2, 3, 5, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("activate", "ACTIVE")]
    [InlineData("end", "TERMINATED")]
    public void A_game_session_does_as_it_is_told(string verb, string status)
    {
        var session = _engine.CreateGameSession();

        Do("POST", $"/_sim/game-sessions/{verb}", Body("gameSessionId", session));

        _engine.StatusOf(session).ShouldBe(status);
    }

    [Fact]
    public void A_player_connects_and_leaves()
    {
        var session = _engine.CreateGameSession();
        Do("POST", "/_sim/game-sessions/activate", Body("gameSessionId", session));
        var player = (string)_engine.Call(
            "CreatePlayerSession", new JsonObject { ["GameSessionId"] = session, ["PlayerId"] = "ann" })
            .Document()["PlayerSession"]!["PlayerSessionId"]!;

        Do("POST", "/_sim/player-sessions/accept", Body("playerSessionId", player));
        StatusOf(player).ShouldBe("ACTIVE");
        Do("POST", "/_sim/player-sessions/leave", Body("playerSessionId", player));

        StatusOf(player).ShouldBe("COMPLETED");
    }

    [Fact]
    public void Capacity_is_taken_away_and_given_back()
    {
        var place = $$"""{"fleetId":"{{Engines.FleetId}}","location":"us-east-1","processes":""";
        Do("POST", "/_sim/capacity/remove", place + "10}");
        _engine.Call("CreateGameSession", Creation()).Code().ShouldBe("FleetCapacityExceededException");

        Do("POST", "/_sim/capacity/add", place + "1}");

        _engine.Call("CreateGameSession", Creation()).Code().ShouldBeNull();
    }

    [Fact]
    public void A_snapshot_brings_everything_back()
    {
        var session = _engine.CreateGameSession();
        var snapshot = Do("GET", "/_sim/snapshot");
        Do("POST", "/_sim/advance", """{"seconds":600}""");
        Do("POST", "/_sim/game-sessions/end", Body("gameSessionId", session));

        Do("PUT", "/_sim/snapshot", snapshot.ToJsonString());

        _engine.StatusOf(session).ShouldBe("ACTIVATING");
        Do("GET", "/_sim/time")["now"]!.ToString().ShouldBe("2026-01-02T03:04:05.000Z");
    }

    [Fact]
    public void A_reset_begins_again()
    {
        var session = _engine.CreateGameSession();
        Do("POST", "/_sim/advance", """{"seconds":600}""");

        Do("POST", "/_sim/reset");

        _engine.Call("DescribeGameSessions", new JsonObject { ["GameSessionId"] = session }).Code()
            .ShouldBe("NotFoundException");
        Do("GET", "/_sim/time")["now"]!.ToString().ShouldBe("2026-01-02T03:04:05.000Z");
    }

    [Fact]
    public void Faults_are_injected_listed_and_taken_back()
    {
        var fault = Do(
            "POST",
            "/_sim/faults",
            """{"kind":"dropAnswer","operation":"CreateGameSession","probability":0.5,"count":2}""");

        fault["kind"]!.ToString().ShouldBe("dropAnswer");
        Do("GET", "/_sim/faults")["faults"]!.AsArray().Count.ShouldBe(1);
        Do("DELETE", $"/_sim/faults/{fault["id"]}");
        Do("GET", "/_sim/faults")["faults"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Event_faults_are_set_and_shown()
    {
        var shown = Do("PUT", "/_sim/events", """{"lossChance":0.5,"delaySeconds":3}""");

        shown["lossChance"]!.GetValue<double>().ShouldBe(0.5);
        _engine.Control.EventFaults.DelaySeconds.ShouldBe(3);
    }

    [Fact]
    public void The_world_is_shown_whole()
    {
        var session = _engine.CreateGameSession();

        Do("GET", "/_sim/world").ToJsonString().ShouldContain(session);
    }

    [Theory]
    [InlineData("POST", "/_sim/advance", "{}", "Member 'seconds' is missing.")]
    [InlineData("POST", "/_sim/advance", """{"seconds":"5"}""", $"Member 'seconds' {SecondsRule}")]
    [InlineData("POST", "/_sim/advance", """{"seconds":-1}""", $"Member 'seconds' {SecondsRule}")]
    [InlineData("POST", "/_sim/advance", """{"seconds":1,"secs":1}""", "Unknown member 'secs'; known are: seconds.")]
    [InlineData("POST", "/_sim/step", """{"n":1}""", "Unknown member 'n'; known are: none.")]
    [InlineData("POST", "/_sim/advance", "[]", "The body must be a JSON object.")]
    [InlineData(
        "POST",
        "/_sim/faults",
        """{"kind":"Throttle"}""",
        "Member 'kind' must be one of: throttle, error, latency, dropRequest, dropAnswer.")]
    [InlineData(
        "POST",
        "/_sim/faults",
        """{"kind":"throttle","operation":"CreateGameSesion"}""",
        "There is no operation 'CreateGameSesion' to strike.")]
    [InlineData(
        "POST",
        "/_sim/faults",
        """{"kind":"latency","count":-1}""",
        "Member 'count' must be a whole number from 0.")]
    public void What_cannot_be_understood_is_refused_by_name(string method, string path, string body, string expected)
    {
        var refusal = Should.Throw<ControlException>(() => Do(method, path, body));

        refusal.Code.ShouldBe("InvalidRequestException");
        refusal.Message.ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"seconds":""")]
    [InlineData("""{"seconds":1,"seconds":2}""")]
    public void A_body_that_is_not_JSON_is_refused(string body) =>
        Should.Throw<ControlException>(() => Do("POST", "/_sim/advance", body))
            .Code.ShouldBe("InvalidRequestException");

    [Theory]
    [InlineData("GET", "/_sim/advance")]
    [InlineData("GET", "/_sim/nothing")]
    [InlineData("DELETE", "/_sim/faults/99")]
    [InlineData("DELETE", "/_sim/faults/x")]
    public void What_is_not_there_is_not_found(string method, string path) =>
        Should.Throw<ControlException>(() => Do(method, path)).Code.ShouldBe("NotFoundException");

    [Fact]
    public void An_unknown_game_session_is_not_found() =>
        Should.Throw<ControlException>(() => Do("POST", "/_sim/game-sessions/end", Body("gameSessionId", "arn:x")))
            .Code.ShouldBe("NotFoundException");

    [Theory]
    [InlineData("{]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("")]
    public void A_snapshot_that_is_none_is_refused(string snapshot) =>
        Should.Throw<ControlException>(() => Do("PUT", "/_sim/snapshot", Body("snapshot", snapshot)));

    private static JsonObject Creation() => new()
    {
        ["FleetId"] = Engines.FleetId,
        ["MaximumPlayerSessionCount"] = 2,
    };

    private static string Body(string member, string value) => new JsonObject { [member] = value }.ToJsonString();

    private JsonObject Do(string method, string path, string body = "") =>
        _routes.Handle(method, path, ControlBody.Parse(Encoding.UTF8.GetBytes(body)));

    private string StatusOf(string playerSessionId) =>
        (string)_engine.Call("DescribePlayerSessions", new JsonObject { ["PlayerSessionId"] = playerSessionId })
            .Document()["PlayerSessions"]![0]!["Status"]!;
}
