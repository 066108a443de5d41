using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

internal static class AliasShape
{
    internal static JsonObject Of(GameLiftState world, Alias alias) => new JsonObject
    {
        ["AliasId"] = alias.Id,
        ["Name"] = alias.Name,
        ["AliasArn"] = world.Arns.Alias(alias.Id),
        ["RoutingStrategy"] = alias.IsTerminal
            ? new JsonObject { ["Type"] = "TERMINAL", ["Message"] = alias.TerminalMessage }
            : new JsonObject { ["Type"] = "SIMPLE", ["FleetId"] = alias.FleetId },
    }
        .With("Description", alias.Description)
        .With("CreationTime", alias.CreationTime)
        .With("LastUpdatedTime", alias.LastUpdatedTime);
}
