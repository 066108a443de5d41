using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>AWS locations, custom ones, or (without a filter) both.</summary>
internal static class ListLocations
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(ListLocations), input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var filters = input.Texts("Filters") ?? ["AWS", "CUSTOM"];
        var names = world.Locations.List(filters.Contains("AWS"), filters.Contains("CUSTOM"))
            .Where(name => string.CompareOrdinal(name, page.After) > 0);
        return page.Write(world, "Locations", names, name => LocationShape.Of(world, name), last => last);
    }
}
