using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>What waits in the queue is tried again by its new rules.</summary>
internal static class UpdateGameSessionQueue
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.Queues.Find(name) is not { } old)
        {
            return Refusals.QueueNotFound(name);
        }

        if (QueueReading.Read(world, input, old).Refused(out var refused, out var queue))
        {
            return refused;
        }

        world.Queues.Put(queue);
        world.Waiting.CapacityCame();
        return new JsonObject { ["GameSessionQueue"] = QueueShape.Of(world, queue) };
    }
}
