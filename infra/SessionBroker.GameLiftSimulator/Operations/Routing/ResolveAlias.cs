using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class ResolveAlias
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input) =>
        world.Aliases.Resolve(input.Required("AliasId")).Refused(out var refused, out var fleet)
            ? refused
            : new JsonObject { ["FleetId"] = fleet.Id, ["FleetArn"] = world.Arns.Fleet(fleet.Id) };
}
