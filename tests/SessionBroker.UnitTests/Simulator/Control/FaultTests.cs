using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Support;

namespace SessionBroker.UnitTests.Simulator.Control;

public sealed class FaultTests
{
    private static readonly JsonObject Describe = new() { ["FleetId"] = Engines.FleetId };
    private readonly SimulatorEngine _engine = Engines.Start(new ManualTimeProvider());

    [Fact]
    public void A_throttle_strikes_its_operation_alone()
    {
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Throttle, Operation = "CreateGameSession" });

        _engine.Call("CreateGameSession", []).Code().ShouldBe("ThrottlingException");
        _engine.Call("DescribeGameSessions", Describe).Code().ShouldBeNull();
    }

    [Fact]
    public void A_count_runs_out()
    {
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Error, Count = 2 });

        var codes = Enumerable.Range(0, 3).Select(_ => _engine.Call("DescribeGameSessions", Describe).Code()).ToList();

        codes.ShouldBe(["InternalServiceException", "InternalServiceException", null]);
        _engine.Control.Faults().Single().Struck.ShouldBe(2);
    }

    [Theory]
    [InlineData("InternalServiceException", 500)]
    [InlineData("ServiceUnavailable", 503)]
    [InlineData("FleetCapacityExceededException", 400)]
    public void An_error_has_the_status_of_its_code(string code, int status)
    {
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Error, Code = code, Message = "why" });

        var answer = _engine.Call("DescribeGameSessions", Describe);

        answer.Answer!.Status.ShouldBe(status);
        answer.Message().ShouldBe("why");
    }

    [Fact]
    public void A_dropped_answer_comes_after_the_effect()
    {
        _engine.Control.InjectFault(
            new FaultRule { Kind = FaultKind.DropAnswer, Operation = "CreateGameSession", Count = 1 });

        Create().Answer.ShouldBeNull();

        SessionCount().ShouldBe(1);
    }

    [Fact]
    public void A_dropped_request_has_no_effect()
    {
        _engine.Control.InjectFault(
            new FaultRule { Kind = FaultKind.DropRequest, Operation = "CreateGameSession", Count = 1 });

        Create().Answer.ShouldBeNull();

        SessionCount().ShouldBe(0);
    }

    [Fact]
    public void Delays_add_up_beside_another_fault()
    {
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = 200 });
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Latency, LatencyMilliseconds = 300 });
        _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Throttle });

        var answer = _engine.Call("DescribeGameSessions", Describe);

        answer.Latency.ShouldBe(TimeSpan.FromMilliseconds(500));
        answer.Code().ShouldBe("ThrottlingException");
    }

    [Fact]
    public void Chance_comes_from_the_seed_and_keeps_near_its_probability()
    {
        List<bool> Struck()
        {
            var engine = Engines.Start(new GameLiftServerOptions { TimeProvider = new ManualTimeProvider(), Seed = 7 });
            engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Throttle, Probability = 0.3 });
            var calls = Enumerable.Range(0, 1000).Select(_ => engine.Call("DescribeGameSessions", Describe));
            return [.. calls.Select(call => call.Code() is not null)];
        }

        var struck = Struck();

        Struck().ShouldBe(struck);
        struck.Count(hit => hit).ShouldBeInRange(240, 360);
    }

    [Fact]
    public void Reset_brings_the_configured_faults_back()
    {
        var configured = new FaultRule { Kind = FaultKind.Throttle, Count = 1 };
        var engine = Engines.Start(
            new GameLiftServerOptions { Config = SimulatorConfig.Default with { Faults = [configured] } });
        engine.Call("DescribeGameSessions", Describe);
        engine.Control.InjectFault(new FaultRule { Kind = FaultKind.DropAnswer });

        engine.Control.Reset();

        var fault = engine.Control.Faults().Single();
        fault.Rule.ShouldBe(configured);
        fault.Struck.ShouldBe(0);
    }

    [Fact]
    public void A_removed_fault_strikes_no_more()
    {
        var fault = _engine.Control.InjectFault(new FaultRule { Kind = FaultKind.Throttle });

        _engine.Control.RemoveFault(fault.Id).ShouldBeTrue();
        _engine.Control.RemoveFault(fault.Id).ShouldBeFalse();

        _engine.Call("DescribeGameSessions", Describe).Code().ShouldBeNull();
    }

    private SessionBroker.GameLiftSimulator.Protocol.Exchange Create() => _engine.Call(
        "CreateGameSession", new JsonObject { ["FleetId"] = Engines.FleetId, ["MaximumPlayerSessionCount"] = 1 });

    private int SessionCount() =>
        _engine.Call("DescribeGameSessions", Describe).Document()["GameSessions"]!.AsArray().Count;
}
