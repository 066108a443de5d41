using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>
/// The numbers of the home Region, or of the location that is named, which must be ACTIVE (API reference).
/// </summary>
internal static class UpdateFleetCapacity
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
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

        var managed = Managed(input) ?? place.ManagedCapacity;
        var scalesToZero = managed is { ScalesToZero: true };
        if (scalesToZero && input.Integer("MinSize") > 0)
        {
            return Refusals.Invalid("MinSize must not be set with the strategy SCALE_TO_AND_FROM_ZERO.");
        }

        var minimum = input.Integer("MinSize") ?? (scalesToZero ? 0 : place.Minimum);
        var maximum = input.Integer("MaxSize") ?? place.Maximum;
        if (minimum > maximum)
        {
            return Refusals.Invalid("MinSize must not exceed MaxSize.");
        }

        // A capacity that is outside new limits is adjusted to them; a requested capacity must be within the limits.
        var desired = input.Integer("DesiredInstances") ?? Math.Clamp(place.Desired, minimum, maximum);
        if (desired < minimum || desired > maximum)
        {
            return Refusals.Invalid("DesiredInstances must be from MinSize to MaxSize.");
        }

        (place.Desired, place.Maximum, place.ManagedCapacity) = (desired, maximum, managed);
        place.Minimum = scalesToZero ? Math.Min(desired, 1) : minimum;
        world.Instances.Scale(fleet, place);
        world.ZeroScaling.Watch(fleet, place);
        return new JsonObject
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["Location"] = place.Name,
        }.With("ManagedCapacityConfiguration", FleetShape.Managed(place));
    }

    private static ManagedCapacity? Managed(JsonObject input) =>
        input.Object("ManagedCapacityConfiguration") is { } given
            ? new(
                given.Text("ZeroCapacityStrategy") == "SCALE_TO_AND_FROM_ZERO",
                given.Integer("ScaleInAfterInactivityMinutes"))
            : null;
}
