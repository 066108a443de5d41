using System.Diagnostics;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

internal static class PartyValues
{
    internal static IReadOnlyList<Value> Of(IReadOnlyList<AttributeValue> players, PartyAggregation aggregation) =>
        (players[0], aggregation) switch
        {
            (_, _) when players.Count == 1 => [Each(players[0])],
            (AttributeValue.Number, PartyAggregation.Average or PartyAggregation.Minimum or PartyAggregation.Maximum) =>
                [new Value.Number(Of(players.Cast<AttributeValue.Number>().Select(each => each.Amount), aggregation))],
            (AttributeValue.StringList, PartyAggregation.Union) => [Value.Of(Items(players).Distinct())],
            (AttributeValue.StringList, PartyAggregation.Intersection) =>
                [new Value.List(Functions.Shared(new Value.List([.. players.Select(Each)])))],
            _ => [.. players.Select(Each)],
        };

    internal static double Of(IEnumerable<double> numbers, PartyAggregation aggregation) => aggregation switch
    {
        PartyAggregation.Minimum => numbers.Min(),
        PartyAggregation.Maximum => numbers.Max(),
        _ => numbers.Average(),
    };

    private static IEnumerable<string> Items(IEnumerable<AttributeValue> players) =>
        players.Cast<AttributeValue.StringList>().SelectMany(each => each.Items);

    private static Value Each(AttributeValue value) => value switch
    {
        AttributeValue.Number number => new Value.Number(number.Amount),
        AttributeValue.String text => new Value.Text(text.Text),
        AttributeValue.StringList list => Value.Of(list.Items.Distinct()),
        // No function or rule looks into a map; sort rules read the attribute itself.
        AttributeValue.StringNumberMap => new Value.Text(""),
        _ => throw new UnreachableException(),
    };
}
