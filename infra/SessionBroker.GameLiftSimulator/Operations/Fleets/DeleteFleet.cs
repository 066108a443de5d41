using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>Ends everything that runs on the fleet; it is DELETING, then TERMINATED.</summary>
internal static class DeleteFleet
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (FleetChoice.Existing(world, input).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        fleet.Status = "DELETING";
        world.FleetLifecycle.Delete(fleet, [.. fleet.Locations]);
        return new JsonObject();
    }
}
