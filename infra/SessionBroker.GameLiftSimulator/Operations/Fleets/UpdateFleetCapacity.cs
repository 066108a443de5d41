using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>
/// The numbers of the home Region, or of the location that is named, which must be ACTIVE (API reference).
/// </summary>
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

        if (place.Status != "ACTIVE")
        {
            return Refusals.FleetStatus($"{fleet.Id}, {place.Name}", place.Status);
        }

        var minimum = input.Integer("MinSize") ?? place.Minimum;
        var maximum = input.Integer("MaxSize") ?? place.Maximum;
        if (minimum > maximum)
        {
            return Refusals.Invalid("MinSize must not exceed MaxSize.");
        }

        // A capacity that is outside new limits follows them; one that is asked for must be within.
        var desired = input.Integer("DesiredInstances") ?? Math.Clamp(place.Desired, minimum, maximum);
        if (desired < minimum || desired > maximum)
        {
            return Refusals.Invalid("DesiredInstances must be from MinSize to MaxSize.");
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
