using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class CreateAlias
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var strategy = input.Object("RoutingStrategy")!;
        if (RoutingStrategies.Refuse(world, strategy) is { } refused)
        {
            return refused;
        }

        var alias = new Alias
        {
            Sequence = world.NextSequence(),
            Id = $"alias-{world.Random.Uuid()}",
            Name = input.Required("Name"),
            Description = input.Text("Description"),
            CreationTime = world.Now,
            LastUpdatedTime = world.Now,
        };
        RoutingStrategies.Apply(strategy, alias);
        world.Aliases.Add(alias);
        return new JsonObject { ["Alias"] = AliasShape.Of(world, alias) };
    }
}
