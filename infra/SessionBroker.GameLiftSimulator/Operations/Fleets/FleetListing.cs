using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>
/// What the three DescribeFleet operations have in common. Fleets that are asked for by id come without paging, and
/// unknown ones are left out, unless it is a single one.
/// </summary>
internal static class FleetListing
{
    internal static OperationAnswer Run(
        GameLiftState world, JsonObject input, string operation, string list, ComputeKind unfit,
        Func<Fleet, JsonNode> shape)
    {
        if (input.Texts("FleetIds") is { } ids)
        {
            return ByIds(world, ids, list, unfit, shape);
        }

        if (PageRequest.Read(world, operation, input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        return page.Write(
            world, list, After(world, page).Where(fleet => fleet.Compute != unfit), shape, last => $"{last.Sequence}");
    }

    internal static IEnumerable<Fleet> After(GameLiftState world, PageRequest page)
    {
        var after = page.After is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : 0;
        return world.Fleets.All.Where(fleet => fleet.Sequence > after);
    }

    private static OperationAnswer ByIds(
        GameLiftState world, IReadOnlyList<string> ids, string list, ComputeKind unfit, Func<Fleet, JsonNode> shape)
    {
        if (ids is [var single] && world.Options.UnknownFleet == UnknownId.NotFound
            && world.Fleets.Find(single) is null)
        {
            return Refusals.FleetNotFound(single);
        }

        var found = ids.Select(world.Fleets.Find).OfType<Fleet>().ToArray();
        return Array.Find(found, fleet => fleet.Compute == unfit) is { } wrong
            ? Refusals.Invalid($"The operation does not support fleet ({wrong.Id}) and its compute type.")
            : new JsonObject { [list] = new JsonArray([.. found.Select(shape)]) };
    }
}
