using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// The rule types of docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-rules-reference-ruletype.html
/// </summary>
internal static class RuleKinds
{
    internal const string Compound = "compound";

    private static readonly FrozenDictionary<string, RuleKind> ByName = new RuleKind[]
    {
        new(
            "comparison",
            ComparisonReader.Read,
            "measurements", "operation", "referenceValue", "partyAggregation"),
        new(
            "distance",
            DistanceReader.Read,
            "measurements", "referenceValue", "minDistance", "maxDistance", "partyAggregation"),
        new("batchDistance", DistanceReader.ReadBatch, "batchAttribute", "maxDistance", "partyAggregation")
        {
            InLargeMatches = true,
        },
        new(
            "collection",
            CollectionReader.Read,
            "measurements", "operation", "referenceValue", "minCount", "maxCount", "partyAggregation"),
        new(
            "latency",
            (name, members, _) => LatencyReader.Read(name, members),
            "maxLatency", "maxDistance", "distanceReference", "partyAggregation")
        {
            InLargeMatches = true,
            SmallMatchProperties = ["maxDistance", "distanceReference"],
        },
        new(
            "distanceSort",
            SortReader.ReadDistance,
            "sortDirection", "sortAttribute", "mapKey", "partyAggregation"),
        new(
            "absoluteSort",
            SortReader.ReadAbsolute,
            "sortDirection", "sortAttribute", "mapKey", "partyAggregation"),
        new(Compound, CompoundReader.Read),
    }.ToFrozenDictionary(kind => kind.Name);

    internal static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    internal static RuleKind? Find(string name) => ByName.GetValueOrDefault(name);
}
