using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class TokenTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void The_same_request_gets_the_same_session_in_its_present_status()
    {
        var first = _gameLift.Active(("IdempotencyToken", "t"));

        var second = _gameLift.Create(("IdempotencyToken", "t"));

        second["GameSessionId"]!.GetValue<string>().ShouldBe(first);
        second["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        _gameLift.World.GameSessions.All.Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Name", "other")]
    [InlineData("GameSessionData", "other")]
    [InlineData("Location", "us-west-2")]
    public void Another_request_with_the_same_token_mismatches(string member, string value)
    {
        _gameLift.Create(("IdempotencyToken", "t"));

        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("IdempotencyToken", "t"), (member, value)))
            .Code.ShouldBe("IdempotentParameterMismatchException");
    }

    [Fact]
    public void Another_creator_does_not_mismatch_unless_all_is_compared()
    {
        var strict = new SimulatedGameLift(new() { TokenComparison = TokenComparison.All });
        foreach (var each in new[] { _gameLift, strict })
        {
            each.Create(("IdempotencyToken", "t"), ("CreatorId", "ada"));
        }

        var request = SimulatedGameLift.Request(("IdempotencyToken", "t"), ("CreatorId", "bob"));

        _gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
        strict.Refuse("CreateGameSession", request).Code.ShouldBe("IdempotentParameterMismatchException");
    }

    [Fact]
    public void A_token_is_answered_when_the_fleet_is_full()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { ProcessesPerInstance = 1 }));
        gameLift.Create(("IdempotencyToken", "t"));

        gameLift.Create(("IdempotencyToken", "t")).ShouldNotBeNull();
        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("IdempotencyToken", "u")))
            .Message.ShouldBe($"Unable to reserve a process on fleet {WorldSetup.Ec2FleetId}");
    }

    [Fact]
    public void A_token_stays_taken_until_thirty_days_after_the_end()
    {
        var first = _gameLift.Active(("IdempotencyToken", "t"));
        _gameLift.World.EndGameSession(first).ShouldBeNull();

        _gameLift.Pass((30 * 24 * 3600) - 1);
        _gameLift.Create(("IdempotencyToken", "t"))["Status"]!.GetValue<string>().ShouldBe("TERMINATED");

        _gameLift.Pass(1);
        _gameLift.Create(("IdempotencyToken", "t"))["Status"]!.GetValue<string>().ShouldBe("ACTIVATING");
    }

    [Fact]
    public void A_token_that_comes_again_too_soon_conflicts_where_that_is_wanted()
    {
        var gameLift = new SimulatedGameLift(new() { ConflictSeconds = 2 });
        var request = SimulatedGameLift.Request(("IdempotencyToken", "t"));
        gameLift.Call("CreateGameSession", request);

        gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("ConflictException");
        gameLift.Pass(2);
        gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
    }

    [Fact]
    public void Checks_that_are_left_out_of_the_order_are_made_all_the_same()
    {
        var gameLift = new SimulatedGameLift(new() { CreationChecks = [] });
        var first = gameLift.Create(("IdempotencyToken", "t"));

        gameLift.Create(("IdempotencyToken", "t")).ToJsonString().ShouldBe(first.ToJsonString());
        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("Location", "eu-west-1")))
            .Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void The_order_of_checks_is_an_option()
    {
        var request = SimulatedGameLift.Request(("IdempotencyToken", "t"));
        var late = new SimulatedGameLift(new()
        {
            CreationChecks =
                [CreationCheck.FleetStatus, CreationCheck.Location, CreationCheck.CreatorPolicy, CreationCheck.Token],
        });
        foreach (var each in new[] { _gameLift, late })
        {
            each.Call("CreateGameSession", request);
            each.World.SetFleetStatus(WorldSetup.Ec2FleetId, "ERROR");
        }

        _gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
        late.Refuse("CreateGameSession", request).Code.ShouldBe("InvalidFleetStatusException");
    }
}
