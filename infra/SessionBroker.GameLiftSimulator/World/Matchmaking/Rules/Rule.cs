using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>A rule of a rule set, as it is at one stage of the expansions.</summary>
internal abstract record Rule(string Name)
{
    /// <summary>False when it depends only on how many players each team has.</summary>
    internal virtual bool ReadsPlayers => true;

    internal abstract Verdict Evaluate(Lineup lineup);

    internal static IReadOnlyList<Rule> Enforced(IReadOnlyList<Rule> rules)
    {
        var members = rules.OfType<CompoundRule>().SelectMany(rule => rule.Statement.Members).ToHashSet();
        return [.. rules.Where(rule => rule is not SortRule && !members.Contains(rule.Name))];
    }
}
