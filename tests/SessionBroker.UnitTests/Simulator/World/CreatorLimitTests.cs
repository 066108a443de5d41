using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class CreatorLimitTests
{
    [Fact]
    public void Without_a_policy_a_creator_makes_one_session_a_second()
    {
        var gameLift = new SimulatedGameLift();
        var request = SimulatedGameLift.Request(("CreatorId", "ada"));
        gameLift.Call("CreateGameSession", request);

        gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("LimitExceededException");
        gameLift.Create(("CreatorId", "bob")).ShouldNotBeNull();
        gameLift.Pass(1);
        gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
    }

    [Fact]
    public void A_policy_counts_in_its_period()
    {
        var gameLift = WithPolicy(2, 5);
        var request = SimulatedGameLift.Request(("CreatorId", "ada"));
        gameLift.Call("CreateGameSession", request);
        gameLift.Pass(60);
        gameLift.Call("CreateGameSession", request);

        gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("LimitExceededException");
        gameLift.Pass(239);
        gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("LimitExceededException");
        gameLift.Pass(1);
        gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
    }

    [Fact]
    public void A_policy_requires_a_creator() =>
        WithPolicy(2, 5).Refuse("CreateGameSession", SimulatedGameLift.Request())
            .Code.ShouldBe("InvalidRequestException");

    [Fact]
    public void A_policy_of_zero_limits_nothing() =>
        WithPolicy(0, 0).Create().ShouldNotBeNull();

    [Fact]
    public void A_refused_creation_does_not_count()
    {
        var gameLift = WithPolicy(1, 5);
        gameLift.World.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", 10).ShouldBeNull();
        var request = SimulatedGameLift.Request(("CreatorId", "ada"));
        gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("FleetCapacityExceededException");

        gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 1).ShouldBeNull();

        gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
    }

    [Fact]
    public void The_error_of_the_rate_is_an_option()
    {
        var gameLift = new SimulatedGameLift(new() { CreatorRateError = ErrorClass.InvalidRequestException });
        gameLift.Create(("CreatorId", "ada"));

        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("CreatorId", "ada")))
            .Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Creators_who_do_not_come_back_are_swept_out()
    {
        var gameLift = new SimulatedGameLift();
        gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 3000).ShouldBeNull();

        for (var creator = 0; creator < 2500; creator++)
        {
            gameLift.Create(("CreatorId", $"creator-{creator}"));
            gameLift.Pass(2);
        }

        gameLift.World.Creators.All.Count().ShouldBeLessThan(1100);
    }

    private static SimulatedGameLift WithPolicy(int sessions, int minutes) =>
        new(setup: SimulatedGameLift.With(fleet => fleet with { CreationPolicy = new(sessions, minutes) }));
}
