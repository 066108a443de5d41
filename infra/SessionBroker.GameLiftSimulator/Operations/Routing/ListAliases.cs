using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Routing;

/// <summary>All aliases, or those with a name or a kind of routing strategy.</summary>
internal static class ListAliases
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(ListAliases), input).Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var after = page.After is { } place ? long.Parse(place, CultureInfo.InvariantCulture) : 0;
        var (name, kind) = (input.Text("Name"), input.Text("RoutingStrategyType"));
        var aliases = world.Aliases.All
            .Where(alias => alias.Sequence > after && (name ?? alias.Name) == alias.Name)
            .Where(alias => kind is null || alias.IsTerminal == (kind == "TERMINAL"));
        return page.Write(
            world, "Aliases", aliases, alias => AliasShape.Of(world, alias), last => $"{last.Sequence}");
    }
}
