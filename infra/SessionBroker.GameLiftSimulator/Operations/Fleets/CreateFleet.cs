using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

internal static class CreateFleet
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (FleetReading.Read(world, input).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        world.Fleets.Add(fleet);
        foreach (var place in fleet.Locations.Where(place => place.Status == "NEW"))
        {
            world.FleetLifecycle.Begin(fleet, place);
        }

        world.Raise(fleet.Id, "FLEET_CREATED", $"Fleet {fleet.Id} was created.");
        return new JsonObject
        {
            ["FleetAttributes"] = FleetShape.Attributes(world, fleet),
            ["LocationStates"] = FleetLocations.States(fleet, fleet.Locations),
        };
    }
}
