using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>Placements of the queue that are not fulfilled fail (API reference, DeleteGameSessionQueue).</summary>
internal static class DeleteGameSessionQueue
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.Queues.Find(name) is not { } queue)
        {
            return Refusals.QueueNotFound(name);
        }

        // The placements' events carry the queue's event data and topic, so they end before the queue does.
        world.Placements.FailAll(queue.Name);
        world.Queues.Remove(queue.Name);
        return new JsonObject();
    }
}
