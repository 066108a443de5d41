using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>Every measured value relates to the reference as the operation says.</summary>
internal sealed record ComparisonRule(
    string Name,
    IReadOnlyList<Expression> Measurements,
    Operation Operation,
    Expression Reference,
    PartyAggregation Aggregation) : Rule(Name)
{
    internal override bool ReadsPlayers => Reference.ReadsPlayers || Measurements.Any(each => each.ReadsPlayers);

    internal override Verdict Evaluate(Lineup lineup)
    {
        if (Reference.Evaluate(lineup, Aggregation) is not { } reference)
            return Verdict.Holds;
        var verdict = Verdict.Holds;
        foreach (var measurement in Measurements)
        {
            foreach (var value in measurement.Evaluate(lineup, Aggregation)?.Leaves ?? [])
            {
                if (!Operation.Relates(value, reference))
                    verdict = verdict.OrWorse(Failed(measurement, value, reference));
            }
        }

        return verdict;
    }

    private Verdict Failed(Expression measurement, Value value, Value reference) =>
        Verdicts.Failed(Operation.StaysUnmet(value, measurement.Growth, reference, Reference.Growth));
}
