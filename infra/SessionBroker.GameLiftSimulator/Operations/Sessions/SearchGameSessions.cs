using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Search;

namespace SessionBroker.GameLiftSimulator.Operations.Sessions;

/// <summary>ACTIVE game sessions of one fleet or alias that meet an expression, at most 20 on a page.</summary>
internal static class SearchGameSessions
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        SearchExpression? filter;
        SortOrder? sort;
        var reading = "FilterExpression";
        try
        {
            filter = input.Text("FilterExpression") is { } text ? Parser.Parse(text) : null;
            reading = "SortExpression";
            sort = input.Text("SortExpression") is { } order ? SortOrder.Parse(order) : null;
        }
        catch (SearchSyntaxException fault)
        {
            return Refusals.Invalid($"Invalid {reading}: {fault.Message}.");
        }

        if (PageRequest.Read(world, nameof(SearchGameSessions), input, world.Options.SearchPageSize)
            .Refused(out var foreign, out var page))
        {
            return foreign;
        }

        if (GameSessionListing.Fleet(world, input).Refused(out var unknown, out var fleet))
        {
            return unknown;
        }

        SortKey? after = page.After is { } place ? SearchPlace.Read(place) : null;
        var found = world.Search.Find(fleet.Id, input.Text("Location"), filter, sort, after);
        return page.Write(
            world, "GameSessions", found, each => GameSessionShape.Of(world, each),
            last => SearchPlace.Write(SearchIndex.PlaceOf(last, sort)));
    }
}
