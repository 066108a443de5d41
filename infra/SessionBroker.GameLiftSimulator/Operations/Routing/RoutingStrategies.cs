using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>
/// RoutingStrategy of a request: SIMPLE with a fleet, TERMINAL with a message (a fleet beside it is dropped).
/// </summary>
internal static class RoutingStrategies
{
    internal static ServiceError? Refuse(GameLiftState world, JsonObject strategy) => strategy.Text("Type") switch
    {
        "TERMINAL" => strategy.Text("Message") is null
            ? Refusals.Invalid("A TERMINAL routing strategy needs a Message.")
            : null,
        "SIMPLE" => strategy.Text("FleetId") is { } fleetId && world.Fleets.Find(fleetId) is not null
            ? null
            : Refusals.Invalid("A SIMPLE routing strategy needs the FleetId of a fleet."),
        _ => Refusals.Invalid("RoutingStrategy needs a Type."),
    };

    internal static void Apply(JsonObject strategy, Alias alias)
    {
        var terminal = strategy.Text("Type") == "TERMINAL";
        alias.FleetId = terminal ? null : Arns.IdOf(strategy.Required("FleetId"));
        alias.TerminalMessage = terminal ? strategy.Text("Message") : null;
    }
}
