using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>The fleet that a change is for, if it may be changed.</summary>
internal static class FleetChoice
{
    internal static Outcome<Fleet> Existing(GameLiftState world, JsonObject input)
    {
        var id = input.Required("FleetId");
        if (world.Fleets.Find(id) is not { } fleet)
        {
            return Refusals.FleetNotFound(id);
        }

        return fleet.Status is "DELETING" or "TERMINATED" ? Refusals.FleetStatus(fleet.Id, fleet.Status) : fleet;
    }

    /// <summary>
    /// One whose instances GameLift manages; in a Region that offers remote locations, where those matter.
    /// </summary>
    internal static Outcome<Fleet> Managed(GameLiftState world, JsonObject input, bool needsMultiLocation)
    {
        if (needsMultiLocation && !world.Options.MultiLocation)
        {
            return Refusals.UnsupportedRegion(world.Options.Region);
        }

        if (Existing(world, input).Refused(out var refused, out var fleet))
        {
            return refused;
        }

        return fleet.Compute == ComputeKind.Anywhere
            ? Refusals.Invalid($"The operation does not support fleet ({fleet.Id}) and its compute type.")
            : fleet;
    }
}
