using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class GameSessionLifeTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_session_is_active_after_the_activation_delay()
    {
        var id = Id(_gameLift.Create());

        _gameLift.Pass(0.999);
        Status(_gameLift, id).ShouldBe("ACTIVATING");
        _gameLift.Pass(0.001);
        Status(_gameLift, id).ShouldBe("ACTIVE");
    }

    [Fact]
    public void A_session_that_never_activates_is_terminated_by_its_timeout()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(fleet => fleet with
        {
            ActivationTimeoutSeconds = 10,
            GameServers = new() { ActivationFailureChance = 1 },
        }));
        var id = Id(gameLift.Create());

        gameLift.Pass(10);

        Status(gameLift, id).ShouldBe("TERMINATED");
        gameLift.Describe(id)["StatusReason"].ShouldBeNull();
        gameLift.World.TakeEvents().OfType<WorldEvent.Fleet>().Last().Code.ShouldBe("GAME_SESSION_ACTIVATION_TIMEOUT");
    }

    [Fact]
    public void The_default_activation_timeout_is_five_minutes()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { ActivationFailureChance = 1 } }));
        var id = Id(gameLift.Create());

        gameLift.Pass(299);
        Status(gameLift, id).ShouldBe("ACTIVATING");
        gameLift.Pass(1);
        Status(gameLift, id).ShouldBe("TERMINATED");
    }

    [Fact]
    public void A_triggered_termination_goes_by_TERMINATING_to_TERMINATED_with_its_reason()
    {
        var id = _gameLift.Active();

        var answer = Terminate(_gameLift, id, "TRIGGER_ON_PROCESS_TERMINATE");

        answer["GameSession"]!["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        Status(_gameLift, id).ShouldBe("TERMINATING");
        _gameLift.Pass(1);
        Status(_gameLift, id).ShouldBe("TERMINATED");
        _gameLift.Describe(id)["StatusReason"]!.GetValue<string>().ShouldBe("TRIGGERED_ON_PROCESS_TERMINATE");
        _gameLift.Describe(id)["TerminationTime"]!.GetValue<double>()
            .ShouldBe(_gameLift.World.Now.ToUnixTimeMilliseconds() / 1000.0);
    }

    [Fact]
    public void A_server_that_ignores_the_call_leaves_the_session_TERMINATING()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { IgnoresTerminateChance = 1 } }));
        var id = gameLift.Active();

        Terminate(gameLift, id, "TRIGGER_ON_PROCESS_TERMINATE");
        gameLift.Pass(3600);

        Status(gameLift, id).ShouldBe("TERMINATING");
    }

    [Fact]
    public void Force_ends_a_session_that_hangs_in_TERMINATING()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { IgnoresTerminateChance = 1 } }));
        var id = gameLift.Active();
        Terminate(gameLift, id, "TRIGGER_ON_PROCESS_TERMINATE");
        gameLift.Pass(60);
        Refusal(gameLift, id, "TRIGGER_ON_PROCESS_TERMINATE").ShouldBe("InvalidGameSessionStatusException");

        var answer = Terminate(gameLift, id, "FORCE_TERMINATE");
        gameLift.Pass(0);

        answer["GameSession"]!["Status"]!.GetValue<string>().ShouldBe("TERMINATING");
        Status(gameLift, id).ShouldBe("TERMINATED");
        gameLift.Describe(id)["StatusReason"]!.GetValue<string>().ShouldBe("FORCE_TERMINATED");
    }

    [Fact]
    public void Force_wins_over_a_graceful_end_that_takes_its_time()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { ShutdownSeconds = 30 } }));
        var id = gameLift.Active();
        Terminate(gameLift, id, "TRIGGER_ON_PROCESS_TERMINATE");

        Terminate(gameLift, id, "FORCE_TERMINATE");
        gameLift.Pass(60);

        gameLift.Describe(id)["StatusReason"]!.GetValue<string>().ShouldBe("FORCE_TERMINATED");
    }

    [Fact]
    public void A_forced_termination_does_not_wait_for_the_server()
    {
        var id = _gameLift.Active();

        Terminate(_gameLift, id, "FORCE_TERMINATE");
        _gameLift.Pass(0);

        Status(_gameLift, id).ShouldBe("TERMINATED");
        _gameLift.Describe(id)["StatusReason"]!.GetValue<string>().ShouldBe("FORCE_TERMINATED");
    }

    [Fact]
    public void Force_needs_the_agent_on_an_Anywhere_fleet()
    {
        var id = _gameLift.Active(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));

        Refusal(_gameLift, id, "FORCE_TERMINATE").ShouldBe("InvalidRequestException");
    }

    [Theory]
    [InlineData("InvalidGameSessionStatusException")]
    [InlineData("InvalidRequestException")]
    public void An_ended_session_cannot_be_terminated(string code)
    {
        var gameLift = new SimulatedGameLift(new() { TerminateEndedError = Enum.Parse<ErrorClass>(code) });
        var id = gameLift.Active();
        gameLift.World.EndGameSession(id).ShouldBeNull();

        Refusal(gameLift, id, "FORCE_TERMINATE").ShouldBe(code);
    }

    [Fact]
    public void A_session_in_ERROR_cannot_be_terminated()
    {
        var gameLift = new SimulatedGameLift(new() { CrashEndsInError = true });
        var id = gameLift.Active();
        gameLift.World.CrashProcess(id).ShouldBeNull();

        Status(gameLift, id).ShouldBe("ERROR");
        Refusal(gameLift, id, "FORCE_TERMINATE").ShouldBe("InvalidGameSessionStatusException");
    }

    [Fact]
    public void A_crash_ends_the_session_without_a_reason()
    {
        var id = _gameLift.Active();

        _gameLift.World.CrashProcess(id).ShouldBeNull();

        Status(_gameLift, id).ShouldBe("TERMINATED");
        _gameLift.Describe(id)["StatusReason"].ShouldBeNull();
        _gameLift.World.TakeEvents().OfType<WorldEvent.Fleet>().Last().Code.ShouldBe("SERVER_PROCESS_CRASHED");
    }

    [Fact]
    public void A_Spot_instance_goes_two_minutes_after_its_notice_and_another_comes()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(fleet => fleet with { Spot = true }));
        var id = gameLift.Active();
        gameLift.World.InterruptSpot(id).ShouldBeNull();

        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code
            .ShouldBe("FleetCapacityExceededException");
        gameLift.Pass(119);
        Status(gameLift, id).ShouldBe("ACTIVE");
        gameLift.Pass(1);
        gameLift.Describe(id)["StatusReason"]!.GetValue<string>().ShouldBe("INTERRUPTED");
        gameLift.Pass(1);
        gameLift.Create().ShouldNotBeNull();
    }

    [Fact]
    public void Only_Spot_fleets_are_interrupted() =>
        _gameLift.World.InterruptSpot(_gameLift.Active())!.Code.ShouldBe("InvalidRequestException");

    [Fact]
    public void A_session_is_forgotten_thirty_days_after_its_end()
    {
        var id = _gameLift.Active();
        _gameLift.World.EndGameSession(id);

        _gameLift.Pass(30 * 24 * 3600);

        _gameLift.Refuse("DescribeGameSessions", new() { ["GameSessionId"] = id }).Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void Servers_end_their_sessions_when_the_configuration_says_so()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { SessionSeconds = 60 } }));
        var id = gameLift.Active();

        gameLift.Pass(60);

        Status(gameLift, id).ShouldBe("TERMINATED");
    }

    [Fact]
    public void Servers_crash_when_the_configuration_says_so()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { GameServers = new() { CrashChance = 1, CrashWithinSeconds = 60 } }));
        var id = gameLift.Active();

        gameLift.Pass(60);

        Status(gameLift, id).ShouldBe("TERMINATED");
    }

    private static string Id(JsonObject session) => session["GameSessionId"]!.GetValue<string>();

    private static string Status(SimulatedGameLift gameLift, string id) =>
        gameLift.Describe(id)["Status"]!.GetValue<string>();

    private static JsonObject Terminate(SimulatedGameLift gameLift, string id, string mode) =>
        gameLift.Call("TerminateGameSession", new() { ["GameSessionId"] = id, ["TerminationMode"] = mode });

    private static string Refusal(SimulatedGameLift gameLift, string id, string mode) =>
        gameLift.Refuse("TerminateGameSession", new() { ["GameSessionId"] = id, ["TerminationMode"] = mode }).Code;
}
