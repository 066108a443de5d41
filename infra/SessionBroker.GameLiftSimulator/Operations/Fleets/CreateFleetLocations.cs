using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>Adds remote locations to an ACTIVE fleet; each becomes ACTIVE automatically.</summary>
internal static class CreateFleetLocations
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (FleetChoice.Managed(world, input, needsMultiLocation: true).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        if (fleet.Status != "ACTIVE")
        {
            return Refusals.FleetStatus(fleet.Id, fleet.Status);
        }

        string[] names =
            [.. input.Objects("Locations")!.Select(each => each.Required("Location")).Distinct(StringComparer.Ordinal)];
        if (Array.Find(names, name => !Locations.IsAws(name)) is { } wrong)
        {
            return Refusals.Invalid(Locations.NotSupported(wrong));
        }

        if (Array.Find(names, name => fleet.Find(name) is not null) is { } present)
        {
            return Refusals.Conflict($"Fleet ({fleet.Id}) already has location {present}.");
        }

        var added = names.Select(name => FleetLocations.New(name, fleet.Compute)).ToArray();
        fleet.Locations.AddRange(added);
        foreach (var place in added)
        {
            world.FleetLifecycle.Begin(fleet, place);
        }

        return FleetLocations.Answer(world, fleet, added);
    }
}
