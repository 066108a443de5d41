using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class DeleteLocation
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = Arns.IdOf(input.Required("LocationName"));
        if (world.Fleets.All.Any(fleet => fleet.Status != "TERMINATED" && fleet.Find(name) is not null))
        {
            return Refusals.Invalid($"Location ({name}) is in use by a fleet.");
        }

        return world.Locations.Remove(name) ? new JsonObject() : Refusals.NotFound($"Location ({name}) not found.");
    }
}
