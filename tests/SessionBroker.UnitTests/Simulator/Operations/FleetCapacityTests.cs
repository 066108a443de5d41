using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class FleetCapacityTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_minimum_above_the_desired_number_raises_it()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(("MinSize", 3)));
        _gameLift.Pass(1);

        Counts("DESIRED", "MINIMUM", "IDLE").ShouldBe([3, 3, 3]);
    }

    [Fact]
    public void A_maximum_below_the_desired_number_lowers_it()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(("DesiredInstances", 4)));
        _gameLift.Pass(1);

        _gameLift.Call("UpdateFleetCapacity", Capacity(("MaxSize", 2)));

        Counts("DESIRED", "MAXIMUM", "IDLE").ShouldBe([2, 2, 2]);
    }

    [Fact]
    public void A_location_is_scaled_when_it_is_ACTIVE()
    {
        _gameLift.Call("CreateFleetLocations", new()
        {
            ["FleetId"] = WorldSetup.Ec2FleetId,
            ["Locations"] = new JsonArray(new JsonObject { ["Location"] = "eu-west-1" }),
        });
        var request = Capacity(("Location", "eu-west-1"), ("MaxSize", 2));

        var refusal = _gameLift.Refuse("UpdateFleetCapacity", request);
        _gameLift.Pass(5);

        refusal.Code.ShouldBe("InvalidFleetStatusException");
        refusal.Message.ShouldContain("eu-west-1");
        _gameLift.Call("UpdateFleetCapacity", request)["Location"]!.GetValue<string>().ShouldBe("eu-west-1");
    }

    [Fact]
    public void Scaling_to_and_from_zero_takes_no_minimum()
    {
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("MinSize", 1), ScaleToZero())).Code
            .ShouldBe("InvalidRequestException");

        _gameLift.Call("UpdateFleetCapacity", Capacity(ScaleToZero()))["ManagedCapacityConfiguration"]!
            .ToJsonString()
            .ShouldBe("""{"ZeroCapacityStrategy":"SCALE_TO_AND_FROM_ZERO","ScaleInAfterInactivityMinutes":10}""");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("MinSize", 1))).Code.ShouldBe("InvalidRequestException");
        Counts("MINIMUM", "DESIRED").ShouldBe([1, 1]);
    }

    [Fact]
    public void A_request_starts_the_first_instance_and_inactivity_takes_it_away()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(("DesiredInstances", 0), ScaleToZero()));
        Counts("MINIMUM", "DESIRED", "IDLE").ShouldBe([0, 0, 0]);

        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request()).Code
            .ShouldBe("FleetCapacityExceededException");
        Counts("MINIMUM", "DESIRED", "PENDING").ShouldBe([1, 1, 1]);
        _gameLift.Pass(1);
        var session = _gameLift.Active();

        _gameLift.Pass(3600);
        Counts("DESIRED", "ACTIVE").ShouldBe([1, 1]);
        _gameLift.World.EndGameSession(session).ShouldBeNull();
        _gameLift.Pass(599);
        Counts("DESIRED", "IDLE").ShouldBe([1, 1]);
        _gameLift.Pass(1);
        Counts("MINIMUM", "DESIRED", "IDLE").ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void A_request_is_activity_too()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(ScaleToZero()));
        _gameLift.Pass(400);
        _gameLift.World.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", 10).ShouldBeNull();
        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request());

        _gameLift.Pass(400);
        Counts("DESIRED").ShouldBe([1]);
        _gameLift.Pass(200);
        Counts("DESIRED").ShouldBe([0]);
    }

    [Fact]
    public void A_placement_scales_from_zero_and_is_fulfilled()
    {
        _gameLift.Call("CreateGameSessionQueue", new()
        {
            ["Name"] = "zero",
            ["Destinations"] = new JsonArray(new JsonObject { ["DestinationArn"] = WorldSetup.Ec2FleetId }),
            ["FilterConfiguration"] = new JsonObject { ["AllowedLocations"] = new JsonArray("us-east-1") },
        });
        _gameLift.Call("UpdateFleetCapacity", Capacity(("DesiredInstances", 0), ScaleToZero()));

        _gameLift.Call("StartGameSessionPlacement", new()
        {
            ["PlacementId"] = "p",
            ["GameSessionQueueName"] = "zero",
            ["MaximumPlayerSessionCount"] = 2,
        });
        _gameLift.Pass(5);

        _gameLift.World.Placements.Find("p")!.Status.ToString().ShouldBe("Fulfilled");
    }

    [Fact]
    public void With_the_strategy_MANUAL_nothing_scales_automatically()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(("DesiredInstances", 0), ScaleToZero()));
        _gameLift.Call("UpdateFleetCapacity", Capacity(("ManagedCapacityConfiguration", new JsonObject())));

        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request());

        Counts("DESIRED").ShouldBe([0]);
    }

    private static (string Name, JsonNode? Value) ScaleToZero() => (
        "ManagedCapacityConfiguration",
        new JsonObject
        {
            ["ZeroCapacityStrategy"] = "SCALE_TO_AND_FROM_ZERO",
            ["ScaleInAfterInactivityMinutes"] = 10,
        });

    private static JsonObject Capacity(params (string Name, JsonNode? Value)[] members)
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };
        foreach (var (name, value) in members)
        {
            request[name] = value;
        }

        return request;
    }

    private int[] Counts(params string[] names)
    {
        var counts = _gameLift.Call(
            "DescribeFleetCapacity", new() { ["FleetIds"] = new JsonArray(WorldSetup.Ec2FleetId) })
            ["FleetCapacity"]![0]!["InstanceCounts"]!;
        return [.. names.Select(name => counts[name]!.GetValue<int>())];
    }
}
