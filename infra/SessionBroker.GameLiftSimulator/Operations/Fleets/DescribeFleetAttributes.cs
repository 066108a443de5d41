using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>EC2 and Anywhere fleets; container fleets have an operation of their own.</summary>
internal static class DescribeFleetAttributes
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input) => FleetListing.Run(
        world, input, nameof(DescribeFleetAttributes), "FleetAttributes", ComputeKind.Container,
        fleet => FleetShape.Attributes(world, fleet));
}
