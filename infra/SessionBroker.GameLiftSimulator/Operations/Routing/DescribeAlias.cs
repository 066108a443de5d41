using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class DescribeAlias
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("AliasId");
        return world.Aliases.Find(id) is { } alias
            ? new JsonObject { ["Alias"] = AliasShape.Of(world, alias) }
            : Refusals.AliasNotFound(id);
    }
}
