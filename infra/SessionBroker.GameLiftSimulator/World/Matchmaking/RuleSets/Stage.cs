using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>Team sizes and rules as they are once every expansion step up to a waiting time is in force.</summary>
internal sealed record Stage(int WaitTimeSeconds, IReadOnlyList<TeamSize> Sizes, IReadOnlyList<Rule> Rules)
{
    /// <summary>
    /// The rules that a match must meet by itself; a rule named in a compound rule is a part of that one.
    /// </summary>
    internal IReadOnlyList<Rule> Enforced { get; } = Rule.Enforced(Rules);

    /// <summary>The sort rules, in the order in which they apply.</summary>
    internal IReadOnlyList<SortRule> Sorts { get; } = [.. Rules.OfType<SortRule>()];

    internal int PlayersMin { get; } = Sizes.Sum(size => size.MinPlayers);

    internal int PlayersMax { get; } = Sizes.Sum(size => size.MaxPlayers);
}
