using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>
/// Orders the tickets that are tried for a match: by their value (absoluteSort) or by how far it is from the value of
/// the anchor, the ticket that the match is formed around (distanceSort). It never fails.
/// </summary>
internal sealed record SortRule(
    string Name, SortKind Kind, bool Descending, int Attribute, MapKey? MapKey, PartyAggregation Aggregation)
    : Rule(Name)
{
    internal override Verdict Evaluate(Lineup lineup) => Verdict.Holds;

    /// <summary>
    /// What to sort a party by, the smallest first. A party whose map lacks the anchor's key comes last in both
    /// directions.
    /// </summary>
    internal Func<Party, double> KeyFor(Party anchor)
    {
        if (MapKey is null)
            return Directed(anchor, party => SortedValues.Number(party, Attribute, Aggregation));
        var key = SortedValues.KeyOf(anchor, Attribute, Aggregation, MapKey.Value);
        return Directed(anchor, party => SortedValues.Entry(party, Attribute, Aggregation, key));
    }

    private Func<Party, double> Directed(Party anchor, Func<Party, double?> value)
    {
        var from = Kind == SortKind.Distance ? value(anchor) : null;
        return party => (value(party), from) switch
        {
            (null, _) => double.PositiveInfinity,
            ({ } own, { } start) => Signed(Math.Abs(own - start)),
            ({ } own, null) => Signed(own),
        };
    }

    private double Signed(double number) => Descending ? -number : number;
}
