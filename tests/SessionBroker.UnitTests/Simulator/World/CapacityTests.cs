using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class CapacityTests
{
    [Fact]
    public void A_process_hosts_one_session_and_is_replaced_after_it()
    {
        var gameLift = WithProcesses(1);
        var first = gameLift.Active();
        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code
            .ShouldBe("FleetCapacityExceededException");

        gameLift.World.EndGameSession(first);
        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code
            .ShouldBe("FleetCapacityExceededException");
        gameLift.Pass(1);

        gameLift.Create().ShouldNotBeNull();
    }

    [Fact]
    public void Locations_do_not_share_their_processes()
    {
        var gameLift = WithProcesses(1);
        gameLift.Create();

        gameLift.Create(("Location", "us-west-2")).ShouldNotBeNull();
    }

    [Fact]
    public void Concurrent_activations_are_limited_for_each_compute()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { MaxConcurrentGameSessionActivations = 2 }));
        gameLift.Create();
        gameLift.Create();
        gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code
            .ShouldBe("FleetCapacityExceededException");

        gameLift.Pass(1);

        gameLift.Create().ShouldNotBeNull();
    }

    [Fact]
    public void Processes_are_added_to_computes_with_room_and_then_on_new_ones()
    {
        var gameLift = WithProcesses(1);

        gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", 60).ShouldBeNull();

        var place = gameLift.World.Fleets.Get(WorldSetup.Ec2FleetId).Locations[0];
        place.Computes.Select(compute => compute.Processes).ShouldBe([50, 11]);
        place.FreeProcesses.ShouldBe(61);
    }

    [Fact]
    public void Busy_processes_are_not_taken_away()
    {
        var gameLift = WithProcesses(3);
        gameLift.Create();

        gameLift.World.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", 3)!.Code.ShouldBe("InvalidRequestException");
        gameLift.World.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", -1).ShouldNotBeNull();
        gameLift.World.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", 2).ShouldBeNull();
        gameLift.World.Fleets.Get(WorldSetup.Ec2FleetId).Locations[0].Processes.ShouldBe(1);
    }

    [Theory]
    [InlineData("fleet-none", "us-east-1")]
    [InlineData(WorldSetup.Ec2FleetId, "eu-west-1")]
    public void Processes_need_a_place(string fleetId, string location)
    {
        var gameLift = new SimulatedGameLift();

        gameLift.World.AddProcesses(fleetId, location, 1)!.Code.ShouldBe("NotFoundException");
        gameLift.World.RemoveProcesses(fleetId, location, 1)!.Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void Scaling_in_spares_protected_sessions_until_they_end()
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(
            fleet => fleet with { FullProtection = true }));
        var id = gameLift.Active();

        gameLift.Call("UpdateFleetCapacity", new() { ["FleetId"] = WorldSetup.Ec2FleetId, ["DesiredInstances"] = 0 });
        gameLift.Describe(id)["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        gameLift.World.EndGameSession(id);

        gameLift.World.Fleets.Get(WorldSetup.Ec2FleetId).Locations[0].Computes.ShouldBeEmpty();
    }

    // Found by WorldPropertyTests: the end of a protected session scaled an instance in that was on its way already.
    [Theory]
    [InlineData("UpdateFleetCapacity")]
    [InlineData("DeleteFleet")]
    public void Instances_that_go_together_are_counted_once(string operation)
    {
        var gameLift = new SimulatedGameLift(setup: SimulatedGameLift.With(fleet => fleet with
        {
            FullProtection = true,
            ProcessesPerInstance = 2,
            Locations = [new() { Location = "us-east-1", Instances = 3 }],
        }));
        for (var each = 0; each < 5; each++)
        {
            gameLift.Create();
        }

        gameLift.Call(operation, new() { ["FleetId"] = WorldSetup.Ec2FleetId, ["DesiredInstances"] = 0 });

        var place = gameLift.World.Fleets.Get(WorldSetup.Ec2FleetId).Locations[0];
        place.Computes.ShouldBeEmpty();
        place.Processes.ShouldBe(0);
        place.FreeProcesses.ShouldBe(0);
    }

    [Fact]
    public void Scaling_in_ends_unprotected_sessions()
    {
        var gameLift = new SimulatedGameLift();
        var id = gameLift.Active();

        gameLift.Call("UpdateFleetCapacity", new() { ["FleetId"] = WorldSetup.Ec2FleetId, ["DesiredInstances"] = 0 });

        gameLift.Describe(id)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
    }

    private static SimulatedGameLift WithProcesses(int count) =>
        new(setup: SimulatedGameLift.With(fleet => fleet with { ProcessesPerInstance = count }));
}
