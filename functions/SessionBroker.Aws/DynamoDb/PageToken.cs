using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Where a page of an index ends, as an opaque text: the last item's keys. Whose items are listed is never taken from
/// it.
/// </summary>
internal static class PageToken
{
    /// <param name="lastKey">DynamoDB's LastEvaluatedKey; null or empty on the last page.</param>
    /// <param name="range">The index's sort key.</param>
    public static string? Write(Dictionary<string, AttributeValue>? lastKey, string range) =>
        lastKey is not { Count: > 0 }
        ? null
        : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join(
            '\n', lastKey[range].N, lastKey[AttributeNames.Item].S, lastKey[AttributeNames.Player].S)));

    /// <summary>The key to start after.</summary>
    /// <param name="fixedKey">The keys that the caller decides, such as whose items are listed.</param>
    /// <returns>False for a text that is no token of ours.</returns>
    public static bool TryRead(
        string token,
        string range,
        Dictionary<string, AttributeValue> fixedKey,
        out Dictionary<string, AttributeValue> key)
    {
        key = new(fixedKey, StringComparer.Ordinal);
        if (!Base64Url.IsValid(token)) return false;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)).Split('\n', 3);
        if (parts is not [var sort, var item, { Length: > 0 } player] || !ReservationItem.IsItemName(item))
            return false;
        if (!long.TryParse(sort, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;

        key[range] = AttributeValues.Number(number);
        key[AttributeNames.Item] = new(item);
        key.TryAdd(AttributeNames.Player, new(player));
        return true;
    }
}
