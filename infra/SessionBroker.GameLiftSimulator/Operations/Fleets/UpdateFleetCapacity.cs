using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>The home Region's numbers, or those of the location that is named.</summary>
internal static class UpdateFleetCapacity
{
    internal static OperationAnswer Run(World.World world, JsonObject input)
    {
        var location = input.Text("Location");
        if (FleetChoice.Managed(world, input, needsMultiLocation: location is not null)
            .Refused(out var refused, out var fleet))
        {
            return refused;
        }

        if (fleet.Status != "ACTIVE")
        {
            return Refusals.FleetStatus(fleet.Id, fleet.Status);
        }

        if (fleet.Find(location ?? fleet.Locations[0].Name) is not { } place)
        {
            return Refusals.Of(
                world.Options.UnknownLocationError, $"Fleet ({fleet.Id}) does not have location {location}.");
        }

        var (minimum, desired, maximum) = (
            input.Integer("MinSize") ?? place.Minimum,
            input.Integer("DesiredInstances") ?? place.Desired,
            input.Integer("MaxSize") ?? place.Maximum);
        if (minimum < 0 || minimum > desired || desired > maximum)
        {
            return Refusals.Invalid("MinSize, DesiredInstances and MaxSize must be in this order, from 0 on.");
        }

        (place.Minimum, place.Desired, place.Maximum) = (minimum, desired, maximum);
        fleet.ManagedCapacity = input.Object("ManagedCapacityConfiguration")?.DeepClone().AsObject()
            ?? fleet.ManagedCapacity;
        world.Instances.Scale(fleet, place);
        return new JsonObject
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["Location"] = place.Name,
        }.With("ManagedCapacityConfiguration", fleet.ManagedCapacity?.DeepClone());
    }
}
