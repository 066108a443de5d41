using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Placing;

internal static class DescribeGameSessionPlacement
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("PlacementId");
        return world.Placements.Find(id) is { } placement
            ? new JsonObject { ["GameSessionPlacement"] = PlacementShape.Of(world, placement) }
            : Refusals.PlacementNotFound(id);
    }
}
