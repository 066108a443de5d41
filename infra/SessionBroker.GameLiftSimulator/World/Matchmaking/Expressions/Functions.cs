using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>
/// /// The functions of
/// docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-rules-reference-property-expression.html
/// </summary>
internal static class Functions
{
    private static readonly FrozenDictionary<string, Function> ByName = new[]
    {
        Aggregate("min", Enumerable.Min, (list, leaf) => Extreme(list, leaf, Trend.Falling)),
        Aggregate("max", Enumerable.Max, (list, leaf) => Extreme(list, leaf, Trend.Rising)),
        Aggregate("avg", Enumerable.Average, Middle),
        Aggregate("median", Median, Middle),
        Aggregate("sum", Enumerable.Sum, Middle),
        Aggregate("stddev", StandardDeviation, Spread),
        new Function("count", "a list", DepthMin: 1, DepthTaken: 1)
        {
            ResultElement = ElementKind.Number,
            Apply = list => new Value.Number(list.Items.Count),
            Grow = growth => growth.Aggregated((list, _) => list, appearsLate: false),
        },
        new Function("flatten", "a list of lists", DepthMin: 2, DepthTaken: 0)
        {
            Apply = list => new Value.List([.. list.Items.Cast<Value.List>().SelectMany(inner => inner.Items)]),
            Grow = growth => growth.Flattened(),
        },
        new Function("set_intersection", "a list of string lists", DepthMin: 2, DepthTaken: 2)
        {
            Element = ElementKind.Text,
            Apply = list => list.Items.Count == 0 ? null : new Value.List(Shared(list)),
            Grow = growth => growth.Intersected(),
        },
    }.ToFrozenDictionary(function => function.Name);

    internal static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    internal static Function? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The items that every list has, in the order of the first list, each once.</summary>
    internal static IReadOnlyList<Value> Shared(Value.List lists)
    {
        var shared = ((Value.List)lists.Items[0]).Items.Distinct();
        foreach (var other in lists.Items.Skip(1).Cast<Value.List>())
            shared = shared.Where(other.Items.Contains).ToArray();
        return [.. shared];
    }

    private static Function Aggregate(
        string name, Func<IEnumerable<double>, double> aggregate, Func<Trend, Trend, Trend> trend) =>
        new(name, "a list of numbers", DepthMin: 1, DepthTaken: 1)
        {
            Element = ElementKind.Number,
            Apply = list => list.Items.Count == 0
                ? null
                : new Value.Number(aggregate(list.Items.Select(item => ((Value.Number)item).Amount))),
            Grow = growth => growth.Aggregated(trend, appearsLate: true),
        };

    private static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    // Of the population: which one GameLift takes is not documented.
    private static double StandardDeviation(IEnumerable<double> numbers)
    {
        double[] all = [.. numbers];
        var mean = all.Average();
        return Math.Sqrt(all.Average(number => (number - mean) * (number - mean)));
    }

    private static Trend Extreme(Trend list, Trend leaf, Trend direction) => (list, leaf) switch
    {
        (Trend.Fixed, _) => leaf,
        (Trend.Rising, Trend.Fixed) => direction,
        (Trend.Rising, _) when leaf == direction => direction,
        _ => Trend.Unknown,
    };

    private static Trend Middle(Trend list, Trend leaf) => list == Trend.Fixed ? leaf : Trend.Unknown;

    private static Trend Spread(Trend list, Trend leaf) =>
        (list, leaf) is (Trend.Fixed, Trend.Fixed) ? Trend.Fixed : Trend.Unknown;
}
