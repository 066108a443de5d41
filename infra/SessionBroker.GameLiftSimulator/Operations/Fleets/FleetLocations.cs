using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>Locations as they join a fleet: one instance each, where GameLift manages the instances.</summary>
internal static class FleetLocations
{
    internal static FleetLocation New(string name, ComputeKind kind) => kind == ComputeKind.Anywhere
        ? new() { Name = name, Status = "ACTIVE" }
        : new() { Name = name, Status = "NEW", Desired = 1, Maximum = 1 };

    internal static JsonObject Answer(GameLiftState world, Fleet fleet, IEnumerable<FleetLocation> places) => new()
    {
        ["FleetId"] = fleet.Id,
        ["FleetArn"] = world.Arns.Fleet(fleet.Id),
        ["LocationStates"] = States(fleet, places),
    };

    internal static JsonArray States(Fleet fleet, IEnumerable<FleetLocation> places) =>
        new([.. places.Select(place => FleetShape.State(fleet, place))]);
}
