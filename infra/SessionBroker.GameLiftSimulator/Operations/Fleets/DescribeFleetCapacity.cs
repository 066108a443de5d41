using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>Speaks for the home Region only.</summary>
internal static class DescribeFleetCapacity
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input) => FleetListing.Run(
        world, input, nameof(DescribeFleetCapacity), "FleetCapacity", ComputeKind.Anywhere,
        fleet => FleetShape.Capacity(world, fleet));
}
