using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>The numbers of a party that sort rules and batches are sorted by.</summary>
internal static class SortedValues
{
    internal static double? Number(Party party, int attribute, PartyAggregation aggregation) =>
        ((Value.Number)party.Values(attribute, aggregation)[0]).Amount;

    /// <summary>
    /// The key with the least or greatest value; of several the first by name. Null for an empty map.
    /// </summary>
    internal static string? KeyOf(Party anchor, int attribute, PartyAggregation aggregation, MapKey wanted) =>
        Maps(anchor, attribute)
            .SelectMany(map => map.Entries.Keys)
            .Distinct()
            .OrderBy(key => (wanted == MapKey.MinValue ? 1 : -1) * Entry(anchor, attribute, aggregation, key)!.Value)
            .ThenBy(key => key, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>The party's value at the key, of the players who have it; null if none has.</summary>
    internal static double? Entry(Party party, int attribute, PartyAggregation aggregation, string? key)
    {
        double[] values =
        [
            .. Maps(party, attribute)
                .Where(map => key is not null && map.Entries.ContainsKey(key))
                .Select(map => map.Entries[key!]),
        ];
        return values.Length == 0 ? null : PartyValues.Of(values, aggregation);
    }

    private static IEnumerable<AttributeValue.StringNumberMap> Maps(Party party, int attribute) =>
        party.Attributes[attribute].Cast<AttributeValue.StringNumberMap>();
}
