namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

/// <summary>The rule sets of the account, by name.</summary>
internal sealed class MatchmakingRuleSets(Arns arns)
{
    private readonly SortedDictionary<string, MatchmakingRuleSet> _byName = new(StringComparer.Ordinal);

    internal IEnumerable<MatchmakingRuleSet> All => _byName.Values;

    internal int Count => _byName.Count;

    internal MatchmakingRuleSet Get(string name) => _byName[name];

    /// <summary>A name, or an ARN of the home Region.</summary>
    internal MatchmakingRuleSet? Find(string nameOrArn) =>
        arns.NameOf(nameOrArn, Arns.RuleSetKind) is { } name ? _byName.GetValueOrDefault(name) : null;

    internal void Add(MatchmakingRuleSet ruleSet) => _byName.Add(ruleSet.Name, ruleSet);

    internal void Remove(MatchmakingRuleSet ruleSet) => _byName.Remove(ruleSet.Name);
}
