using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>Every measured number is neither too near to nor too far from the reference.</summary>
internal sealed record DistanceRule(
    string Name,
    IReadOnlyList<Expression> Measurements,
    Expression Reference,
    Bounds Distance,
    PartyAggregation Aggregation) : Rule(Name)
{
    internal override bool ReadsPlayers => Reference.ReadsPlayers || Measurements.Any(each => each.ReadsPlayers);

    internal override Verdict Evaluate(Lineup lineup)
    {
        if (Reference.Evaluate(lineup, Aggregation) is not Value.Number reference)
            return Verdict.Holds;
        var verdict = Verdict.Holds;
        foreach (var measurement in Measurements)
        {
            foreach (var value in measurement.Evaluate(lineup, Aggregation)?.Leaves ?? [])
                verdict = verdict.OrWorse(Of(measurement.Growth, ((Value.Number)value).Amount - reference.Amount));
        }

        return verdict;
    }

    private Verdict Of(Growth growth, double difference)
    {
        var distance = Math.Abs(difference);
        if (Distance.Hold(distance))
            return Verdict.Holds;
        var staysAbove = growth.NeverFalls && Reference.Growth.NeverRises;
        var staysBelow = growth.NeverRises && Reference.Growth.NeverFalls;
        return Distance.AreBelow(distance)
            ? Verdicts.Failed(difference > 0 ? staysAbove : staysBelow)
            : Verdicts.Failed(staysAbove && staysBelow);
    }
}
