using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class DeleteAlias
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var id = input.Required("AliasId");
        if (world.Aliases.Find(id) is not { } alias)
        {
            return Refusals.AliasNotFound(id);
        }

        world.Aliases.Remove(alias);
        return new JsonObject();
    }
}
