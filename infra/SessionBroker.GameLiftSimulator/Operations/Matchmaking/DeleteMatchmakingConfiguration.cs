using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class DeleteMatchmakingConfiguration
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.Configurations.Find(name) is not { } configuration)
        {
            return Refusals.ConfigurationNotFound(name);
        }

        world.Configurations.Remove(configuration);
        return new JsonObject();
    }
}
