namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>
/// How an expression's lists, outermost first, and the numbers or texts in them change while players are added. From
/// this the matcher knows which failed rule cannot be met any more by adding players.
/// </summary>
internal sealed record Growth(IReadOnlyList<Trend> Levels, Trend Leaf)
{
    /// <summary>Whether a number or text in it, however it changes, is there to stay.</summary>
    internal bool KeepsItems => Levels.All(level => level.NeverFalls);

    internal bool NeverFalls => KeepsItems && Leaf.NeverFalls;

    internal bool NeverRises => KeepsItems && Leaf.NeverRises;

    /// <summary>Whether nothing in it changes, though more may come.</summary>
    internal bool IsLasting => NeverFalls && NeverRises;

    /// <summary>
    /// The innermost list becomes one number; an aggregate of an empty list appears with its first item.
    /// </summary>
    internal Growth Aggregated(Func<Trend, Trend, Trend> trend, bool appearsLate)
    {
        Trend[] outer = [.. Levels.SkipLast(1)];
        if (appearsLate && outer.Length > 0)
            outer[^1] = outer[^1].With(Trend.Rising);
        return new(outer, trend(Levels[^1], Leaf));
    }

    internal Growth Flattened() => new([Levels[0].With(Levels[1]), .. Levels.Skip(2)], Leaf);

    /// <summary>The two innermost levels become one list: the more lists, the fewer strings they share.</summary>
    internal Growth Intersected()
    {
        var shared = (Levels[^2], Levels[^1]) switch
        {
            (Trend.Fixed, Trend.Fixed) => Trend.Fixed,
            (Trend.Rising, Trend.Fixed) => Trend.Falling,
            _ => Trend.Unknown,
        };
        return new([.. Levels.SkipLast(2), shared], Leaf);
    }
}
