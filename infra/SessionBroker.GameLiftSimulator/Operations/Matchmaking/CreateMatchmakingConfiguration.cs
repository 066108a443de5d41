using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class CreateMatchmakingConfiguration
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (MatchmakingNames.Refuse(world, name, world.FlexMatch.Configurations.Find(name) is not null) is { } refused)
        {
            return refused;
        }

        if (ConfigurationReading.Read(
            world, input, new() { Name = name, RuleSetName = "", RequestTimeoutSeconds = 0 })
            .Refused(out var invalid, out var setup))
        {
            return invalid;
        }

        if (world.FlexMatch.Configurations.Count >= world.Options.MatchmakingConfigurationsMax)
        {
            return Refusals.Limit(
                $"An account has at most {world.Options.MatchmakingConfigurationsMax} configurations in a Region.");
        }

        var made = world.FlexMatch.Configurations.Create(setup);
        return new JsonObject { ["Configuration"] = MatchmakingConfigurationShape.Of(world, made) };
    }
}
