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
