using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>
/// A count over string lists lies within bounds. A list of lists is one collection; nested deeper, each inner list of
/// lists is a collection by itself and must be within the bounds.
/// </summary>
internal sealed record CollectionRule(
    string Name,
    IReadOnlyList<Expression> Measurements,
    CollectionOperation Operation,
    Expression? Reference,
    Bounds Count,
    PartyAggregation Aggregation) : Rule(Name)
{
    internal override Verdict Evaluate(Lineup lineup)
    {
        var reference = Reference?.Evaluate(lineup, Aggregation);
        if (Reference is not null && reference is null)
            return Verdict.Holds;
        var together = new List<Value.List>();
        var verdict = Verdict.Holds;
        foreach (var measurement in Measurements)
        {
            if (measurement.Evaluate(lineup, Aggregation) is Value.List value)
                verdict = verdict.OrWorse(Of(value, measurement.Type.Depth, together, reference));
        }

        return verdict.OrWorse(Of(together, reference));
    }

    private Verdict Of(Value.List value, int depth, List<Value.List> together, Value? reference)
    {
        switch (depth)
        {
            case 1:
                together.Add(value);
                return Verdict.Holds;
            case 2:
                together.AddRange(value.Items.Cast<Value.List>());
                return Verdict.Holds;
            default:
                return value.Items.Cast<Value.List>()
                    .Select(inner => Collection(inner, depth - 1, reference))
                    .Aggregate(Verdict.Holds, Verdicts.OrWorse);
        }
    }

    private Verdict Collection(Value.List list, int depth, Value? reference)
    {
        var lists = new List<Value.List>();
        return Of(list, depth, lists, reference).OrWorse(Of(lists, reference));
    }

    private Verdict Of(List<Value.List> lists, Value? reference) => lists.Count == 0
        ? Verdict.Holds
        : Operation switch
        {
            CollectionOperation.Intersection => Judged(Functions.Shared(new Value.List(lists)).Count),
            CollectionOperation.Contains => Judged(lists.Count(list => list.Items.Contains(reference!))),
            CollectionOperation.ReferenceIntersectionCount => lists
                .Select(list => Judged(InBoth(list, (Value.List)reference!)))
                .Aggregate(Verdict.Holds, Verdicts.OrWorse),
        };

    private static int InBoth(Value.List list, Value.List reference) =>
        list.Items.Distinct().Count(reference.Items.Contains);

    private Verdict Judged(int count)
    {
        if (Count.Hold(count))
            return Verdict.Holds;
        return Verdicts.Failed(Count.AreBelow(count) ? NeverFalls : NeverRises);
    }

    // Whether a count that is too high cannot fall, and one that is too low cannot rise.
    private bool NeverFalls => Operation switch
    {
        CollectionOperation.Intersection => AreFixed,
        CollectionOperation.Contains => Keep(Trend.Rising),
        CollectionOperation.ReferenceIntersectionCount =>
            Keep(Trend.Rising) && Reference!.Growth.Levels[0].NeverFalls,
    };

    private bool NeverRises => Operation switch
    {
        CollectionOperation.Intersection => Keep(Trend.Falling),
        CollectionOperation.Contains => AreFixed,
        CollectionOperation.ReferenceIntersectionCount =>
            Keep(Trend.Falling) && Reference!.Growth.Levels[0].NeverRises,
    };

    private bool AreFixed => Measurements.All(each => each.Growth.Levels.All(level => level == Trend.Fixed));

    // No measured list goes away, and the strings of each change in this direction or not at all.
    private bool Keep(Trend strings) => Measurements.All(each =>
        each.Growth.Levels.SkipLast(1).All(level => level.NeverFalls)
        && (each.Growth.Levels[^1] == Trend.Fixed || each.Growth.Levels[^1] == strings));
}
