using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class TimeModeTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_step_runs_the_one_next_change_and_moves_time_to_it()
    {
        var id = _gameLift.Create()["GameSessionId"]!.GetValue<string>();
        _gameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(1));

        _gameLift.World.Step().ShouldBeTrue();

        _gameLift.World.Now.ShouldBe(SimulatedGameLift.Start.AddSeconds(1));
        _gameLift.Describe(id)["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
    }

    [Fact]
    public void A_world_at_rest_has_nothing_due()
    {
        _gameLift.World.NextDue.ShouldBeNull();
        _gameLift.World.Step().ShouldBeFalse();
    }

    [Fact]
    public void A_change_that_no_longer_applies_is_not_pending()
    {
        var id = _gameLift.Create()["GameSessionId"]!.GetValue<string>();
        _gameLift.World.EndGameSession(id);

        _gameLift.World.Step();

        _gameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddDays(30));
    }

    [Fact]
    public void Settling_lets_no_time_pass_and_nothing_run_out()
    {
        var id = _gameLift.Active();
        var seat = _gameLift.Reserve(id);

        _gameLift.World.Settle();

        _gameLift.World.Now.ShouldBe(SimulatedGameLift.Start);
        _gameLift.DescribePlayer(seat)["Status"]!.GetValue<string>().ShouldBe("RESERVED");
    }

    [Fact]
    public void Time_does_not_go_back()
    {
        _gameLift.Pass(10);

        _gameLift.World.AdvanceTo(SimulatedGameLift.Start);

        _gameLift.World.Now.ShouldBe(SimulatedGameLift.Start.AddSeconds(10));
    }

    [Fact]
    public void A_queue_is_dispatched_once_however_much_capacity_comes()
    {
        _gameLift.Call("StartGameSessionPlacement", new()
        {
            ["PlacementId"] = "p",
            ["GameSessionQueueName"] = WorldSetup.QueueName,
            ["MaximumPlayerSessionCount"] = 1,
        });

        _gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 1);
        _gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 1);

        _gameLift.World.Dump()["pending"]!.AsArray()
            .Count(each => $"{each!["change"]}".Contains("Dispatch", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void Changes_run_in_the_order_of_time_and_then_of_creation()
    {
        foreach (var id in new[] { "p", "q" })
        {
            _gameLift.Call("StartGameSessionPlacement", new()
            {
                ["PlacementId"] = id,
                ["GameSessionQueueName"] = WorldSetup.QueueName,
                ["MaximumPlayerSessionCount"] = 1,
            });
        }

        _gameLift.Pass(5);

        _gameLift.World.TakeEvents().Cast<WorldEvent.EventBridge>()
            .Select(each => each.Body["detail"]!["placementId"]!.GetValue<string>()).ShouldBe(["p", "q"]);
        _gameLift.World.TakeEvents().ShouldBeEmpty();
    }
}
