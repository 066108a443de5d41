namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>The algorithm section of a rule set, with its defaults.</summary>
internal sealed record Algorithm
{
    internal Strategy Strategy { get; init; } = Strategy.ExhaustiveSearch;

    internal BatchingPreference BatchingPreference { get; init; } = BatchingPreference.Random;

    /// <summary>Indexes of declared attributes; the first one takes precedence.</summary>
    internal IReadOnlyList<int> SortByAttributes { get; init; } = [];

    /// <summary>The index of a declared attribute of type number.</summary>
    internal int? BalancedAttribute { get; init; }

    internal BackfillPriority BackfillPriority { get; init; } = BackfillPriority.Normal;

    internal ExpansionAgeSelection ExpansionAge { get; init; } = ExpansionAgeSelection.Newest;
}
