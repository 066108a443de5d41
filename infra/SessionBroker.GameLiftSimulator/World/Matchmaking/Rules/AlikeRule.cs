using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>
/// A comparison rule without a reference: the measured values are all equal, or all different. Values and lists are
/// compared together; where a measurement is a list of lists, each innermost list is compared by itself.
/// </summary>
internal sealed record AlikeRule(
    string Name, IReadOnlyList<Expression> Measurements, bool WantsEqual, PartyAggregation Aggregation) : Rule(Name)
{
    internal override bool ReadsPlayers => Measurements.Any(each => each.ReadsPlayers);

    internal override Verdict Evaluate(Lineup lineup)
    {
        var together = new List<Value>();
        var verdict = Verdict.Holds;
        foreach (var measurement in Measurements)
        {
            if (measurement.Evaluate(lineup, Aggregation) is not { } value)
                continue;
            if (measurement.Type.Depth <= 1)
                together.AddRange(value.Leaves);
            else
                verdict = verdict.OrWorse(Inner((Value.List)value, measurement.Type.Depth));
        }

        return verdict.OrWorse(Of(together));
    }

    private Verdict Inner(Value.List list, int depth) => depth == 1
        ? Of(list.Items)
        : list.Items.Cast<Value.List>()
            .Select(inner => Inner(inner, depth - 1))
            .Aggregate(Verdict.Holds, Verdicts.OrWorse);

    private Verdict Of(IReadOnlyList<Value> values)
    {
        var different = values.ToHashSet().Count;
        return different == (WantsEqual ? Math.Min(1, values.Count) : values.Count)
            ? Verdict.Holds
            : Verdicts.Failed(Measurements.All(measurement => measurement.Growth.IsLasting));
    }
}
