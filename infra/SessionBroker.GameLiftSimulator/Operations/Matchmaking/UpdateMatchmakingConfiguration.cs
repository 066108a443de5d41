using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>Tickets in the pool are matched by the new values from the next pass on.</summary>
internal static class UpdateMatchmakingConfiguration
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.FlexMatch.Configurations.Find(name) is not { } old)
        {
            return Refusals.ConfigurationNotFound(name);
        }

        if (ConfigurationReading.Read(world, input, old.Setup).Refused(out var invalid, out var setup))
        {
            return invalid;
        }

        var changed = old with { Setup = setup };
        world.FlexMatch.Configurations.Put(changed);
        world.FlexMatch.Pools.PassSoon(changed.Name);
        return new JsonObject { ["Configuration"] = MatchmakingConfigurationShape.Of(world, changed) };
    }
}
