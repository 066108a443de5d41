using System.Collections.Frozen;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>The keywords of the rule set language.</summary>
internal static class Names
{
    internal static FrozenDictionary<string, AttributeKind> AttributeKinds { get; } = Table(
        ("string", AttributeKind.String),
        ("number", AttributeKind.Number),
        ("string_list", AttributeKind.StringList),
        ("string_number_map", AttributeKind.StringNumberMap));

    internal static FrozenDictionary<string, Strategy> Strategies { get; } = Table(
        ("exhaustiveSearch", Strategy.ExhaustiveSearch),
        ("balanced", Strategy.Balanced));

    internal static FrozenDictionary<string, BatchingPreference> ExhaustivePreferences { get; } = Table(
        ("random", BatchingPreference.Random),
        ("sorted", BatchingPreference.Sorted));

    internal static FrozenDictionary<string, BatchingPreference> BalancedPreferences { get; } = Table(
        ("largestPopulation", BatchingPreference.LargestPopulation),
        ("fastestRegion", BatchingPreference.FastestRegion));

    internal static FrozenDictionary<string, BackfillPriority> BackfillPriorities { get; } = Table(
        ("normal", BackfillPriority.Normal),
        ("high", BackfillPriority.High),
        ("low", BackfillPriority.Low));

    internal static FrozenDictionary<string, ExpansionAgeSelection> ExpansionAges { get; } = Table(
        ("newest", ExpansionAgeSelection.Newest),
        ("oldest", ExpansionAgeSelection.Oldest));

    internal static FrozenDictionary<string, PartyAggregation> NumberAggregations { get; } = Table(
        ("avg", PartyAggregation.Average),
        ("min", PartyAggregation.Minimum),
        ("max", PartyAggregation.Maximum));

    internal static FrozenDictionary<string, PartyAggregation> ListAggregations { get; } = Table(
        ("union", PartyAggregation.Union),
        ("intersection", PartyAggregation.Intersection));

    internal static FrozenDictionary<string, Operation> Operations { get; } = Table(
        ("<", Operation.Less),
        ("<=", Operation.LessOrEqual),
        ("=", Operation.Equal),
        ("!=", Operation.NotEqual),
        (">=", Operation.GreaterOrEqual),
        (">", Operation.Greater));

    internal static FrozenDictionary<string, CollectionOperation> CollectionOperations { get; } = Table(
        ("intersection", CollectionOperation.Intersection),
        ("contains", CollectionOperation.Contains),
        ("reference_intersection_count", CollectionOperation.ReferenceIntersectionCount));

    internal static FrozenDictionary<string, DistanceReference> DistanceReferences { get; } = Table(
        ("min", DistanceReference.Minimum),
        ("avg", DistanceReference.Average));

    internal static FrozenDictionary<string, bool> SortDirections { get; } = Table(
        ("ascending", false),
        ("descending", true));

    internal static FrozenDictionary<string, MapKey> MapKeys { get; } = Table(
        ("minValue", MapKey.MinValue),
        ("maxValue", MapKey.MaxValue));

    private static FrozenDictionary<string, T> Table<T>(params (string Name, T Value)[] rows) =>
        rows.ToFrozenDictionary(row => row.Name, row => row.Value);
}
