using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>Takes remote locations from a fleet, with all that runs there; the home Region stays.</summary>
internal static class DeleteFleetLocations
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (FleetChoice.Managed(world, input, needsMultiLocation: true).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        var names = input.Texts("Locations")!;
        if (names.Contains(fleet.Locations[0].Name, StringComparer.Ordinal))
        {
            return Refusals.Invalid($"{fleet.Locations[0].Name} is the home Region of fleet ({fleet.Id}).");
        }

        if (names.FirstOrDefault(name => fleet.Find(name) is null) is { } unknown)
        {
            return Refusals.NotFound($"Fleet ({fleet.Id}) does not have location {unknown}.");
        }

        var places = names.Distinct(StringComparer.Ordinal).Select(name => fleet.Find(name)!).ToArray();
        world.FleetLifecycle.Delete(fleet, places);
        return FleetLocations.Answer(world, fleet, places);
    }
}
