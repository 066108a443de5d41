using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Placing;

internal static class StopGameSessionPlacement
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("PlacementId");
        if (world.Placements.Find(id) is not { } placement)
        {
            return Refusals.PlacementNotFound(id);
        }

        return world.Placements.Stop(placement) is { } refused
            ? refused
            : new JsonObject { ["GameSessionPlacement"] = PlacementShape.Of(world, placement) };
    }
}
