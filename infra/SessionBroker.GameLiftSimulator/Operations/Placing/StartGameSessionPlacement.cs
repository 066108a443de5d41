using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Placing;

/// <summary>
/// Adds a request to a queue and returns PENDING immediately. An id can be used for one placement only, permanently.
/// </summary>
internal static class StartGameSessionPlacement
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("GameSessionQueueName");
        if (world.Queues.Find(name) is not { } queue)
        {
            return Refusals.QueueNotFound(name);
        }

        var id = input.Required("PlacementId");
        if (world.Placements.Find(id) is not null)
        {
            return Refusals.Of(world.Options.ReusedPlacementError, $"Game session placement ({id}) already exists.");
        }

        if (PlacementReading.Read(world, input, queue).Refused(out var refused, out var placement))
        {
            return refused;
        }

        world.Placements.Start(placement, queue);
        return new JsonObject { ["GameSessionPlacement"] = PlacementShape.Of(world, placement) };
    }
}
