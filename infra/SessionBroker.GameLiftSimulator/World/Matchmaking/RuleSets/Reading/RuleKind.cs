using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>A rule type: how it is read, and which of its properties an expansion may change.</summary>
internal sealed record RuleKind(
    string Name, Func<string, JsonMembers, RuleScope, Rule?> Read, params IReadOnlyList<string> Properties)
{
    /// <summary>Whether a rule set for more than 40 players may have it.</summary>
    internal bool InLargeMatches { get; init; }

    /// <summary>What the rule may not have in a rule set for more than 40 players.</summary>
    internal IReadOnlyList<string> SmallMatchProperties { get; init; } = [];
}
