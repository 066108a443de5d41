using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>What still waits in the queue stays PENDING until it times out.</summary>
internal static class DeleteGameSessionQueue
{
    internal static OperationAnswer Run(World.World world, JsonObject input)
    {
        var name = input.Required("Name");
        return world.Queues.Remove(Arns.IdOf(name)) ? new JsonObject() : Refusals.QueueNotFound(name);
    }
}
