using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class DeleteMatchmakingConfiguration
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.FlexMatch.Configurations.Find(name) is not { } configuration)
        {
            return Refusals.ConfigurationNotFound(name);
        }

        if (world.FlexMatch.Tickets.AnyLive(configuration.Name))
        {
            return Refusals.Of(
                world.Options.MatchmakingInUseError,
                $"Matchmaking configuration ({configuration.Name}) has active tickets.");
        }

        world.FlexMatch.Configurations.Remove(configuration);
        return new JsonObject();
    }
}
