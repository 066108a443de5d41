using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>
/// The remote locations of a fleet, in the order of the request; unknown ones are left out, and Limit is not enforced
/// (API reference).
/// </summary>
internal static class DescribeFleetLocationAttributes
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (!world.Options.MultiLocation)
        {
            return Refusals.UnsupportedRegion(world.Options.Region);
        }

        var id = input.Required("FleetId");
        if (world.Fleets.Find(id) is not { } fleet)
        {
            return Refusals.FleetNotFound(id);
        }

        if (fleet.Compute == ComputeKind.Anywhere)
        {
            return Refusals.Invalid($"The operation does not support fleet ({fleet.Id}) and its compute type.");
        }

        if (PageRequest.Read(world, nameof(DescribeFleetLocationAttributes), input).Error is { } foreign)
        {
            return foreign;
        }

        var remote = fleet.Locations.Skip(1);
        var chosen = input.Texts("Locations") is { } asked
            ? asked.Select(fleet.Find).OfType<FleetLocation>().Where(remote.Contains)
            : remote;
        return new JsonObject
        {
            ["FleetId"] = fleet.Id,
            ["FleetArn"] = world.Arns.Fleet(fleet.Id),
            ["LocationAttributes"] = new JsonArray([.. chosen.Select(place => new JsonObject
            {
                ["LocationState"] = FleetShape.State(fleet, place),
            })]),
        };
    }
}
