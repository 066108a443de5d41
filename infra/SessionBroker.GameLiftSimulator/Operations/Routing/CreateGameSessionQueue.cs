using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class CreateGameSessionQueue
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.Queues.Find(name) is not null)
        {
            return Refusals.Invalid($"Game session queue ({name}) already exists.");
        }

        if (QueueReading.Read(world, input, new() { Name = name }).Refused(out var refused, out var queue))
        {
            return refused;
        }

        world.Queues.Put(queue);
        return new JsonObject { ["GameSessionQueue"] = QueueShape.Of(world, queue) };
    }
}
