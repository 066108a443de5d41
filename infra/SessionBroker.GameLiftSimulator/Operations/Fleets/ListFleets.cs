using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;

namespace SessionBroker.GameLiftSimulator.Operations.Fleets;

/// <summary>The ids of all fleets, or of those with a certain build or script.</summary>
internal static class ListFleets
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(ListFleets), input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var fleets = FleetListing.After(world, page)
            .Where(fleet => Has(fleet, input, "BuildId") && Has(fleet, input, "ScriptId"));
        return page.Write(
            world, "FleetIds", fleets, fleet => JsonValue.Create(fleet.Id), last => $"{last.Sequence}");
    }

    private static bool Has(Fleet fleet, JsonObject input, string name) =>
        input.Text(name) is not { } wanted || fleet.Described.Text(name) == World.Arns.IdOf(wanted);
}
