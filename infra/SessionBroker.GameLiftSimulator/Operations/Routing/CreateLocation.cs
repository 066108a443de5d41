using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

internal static class CreateLocation
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("LocationName");
        if (!World.Routing.Locations.IsCustomName(name))
        {
            return Refusals.Invalid("The name of a custom location starts with custom-.");
        }

        return world.Locations.Add(name)
            ? new JsonObject { ["Location"] = LocationShape.Of(world, name) }
            : Refusals.Conflict($"Location ({name}) already exists.");
    }
}
