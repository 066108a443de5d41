using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class UpdateAlias
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("AliasId");
        if (world.Aliases.Find(id) is not { } alias)
        {
            return Refusals.AliasNotFound(id);
        }

        if (input.Object("RoutingStrategy") is { } strategy)
        {
            if (RoutingStrategies.Refuse(world, strategy) is { } refused)
            {
                return refused;
            }

            RoutingStrategies.Apply(strategy, alias);
        }

        alias.Name = input.Text("Name") ?? alias.Name;
        alias.Description = input.Text("Description") ?? alias.Description;
        alias.LastUpdatedTime = world.Now;
        return new JsonObject { ["Alias"] = AliasShape.Of(world, alias) };
    }
}
