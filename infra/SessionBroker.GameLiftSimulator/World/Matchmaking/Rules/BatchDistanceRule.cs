using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>
/// An attribute of all players is alike: numbers lie within a distance of one another, strings are equal.
/// </summary>
internal sealed record BatchDistanceRule(string Name, int Attribute, double? MaxDistance, PartyAggregation Aggregation)
    : Rule(Name)
{
    internal override Verdict Evaluate(Lineup lineup) =>
        (MaxDistance is { } distance ? IsWithin(lineup, distance) : AreEqual(lineup))
            ? Verdict.Holds
            : Verdict.FailsForGood;

    private bool IsWithin(Lineup lineup, double distance)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in Values(lineup).Cast<Value.Number>())
        {
            least = Math.Min(least, value.Amount);
            greatest = Math.Max(greatest, value.Amount);
        }

        return !(greatest - least > distance);
    }

    private bool AreEqual(Lineup lineup) => Values(lineup).Distinct().Take(2).Count() < 2;

    private IEnumerable<Value> Values(Lineup lineup) =>
        lineup.Parties.SelectMany(party => party.Values(Attribute, Aggregation));
}
