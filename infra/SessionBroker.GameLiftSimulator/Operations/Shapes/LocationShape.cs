using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>An AWS location has a ping beacon, a custom one an ARN.</summary>
internal static class LocationShape
{
    private const int PingPort = 7770;

    internal static JsonObject Of(GameLiftState world, string name) => Locations.IsAws(name)
        ? new()
        {
            ["LocationName"] = name,
            ["PingBeacon"] = new JsonObject
            {
                ["UDPEndpoint"] = new JsonObject { ["Domain"] = $"gamelift-ping.{name}.api.aws", ["Port"] = PingPort },
            },
        }
        : new() { ["LocationName"] = name, ["LocationArn"] = world.Arns.Location(name) };
}
