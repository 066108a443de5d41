using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Where a page of the players with unsettled reservations ends, as the text that the reconciler hands back.
/// </summary>
internal static class UnsettledPosition
{
    public static string ToToken(Dictionary<string, AttributeValue> lastKey) =>
        $"{lastKey[AttributeNames.DueAt].N}\n{lastKey[AttributeNames.Player].S}";

    public static Dictionary<string, AttributeValue> ToKey(string token, int shard)
    {
        var parts = token.Split('\n', 2);
        return new(StringComparer.Ordinal)
        {
            [AttributeNames.UnsettledShard] = SeatsItem.Shard(shard),
            [AttributeNames.DueAt] = new() { N = parts[0] },
            [AttributeNames.Player] = new(parts[1]),
            [AttributeNames.Item] = new(SeatsItem.ItemName),
        };
    }
}
