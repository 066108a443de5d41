using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// How numbers and times are stored: times in milliseconds since 1970. <see cref="AttributeNames.DeleteAt"/> alone is
/// in seconds, as DynamoDB's Time to Live reads it.
/// </summary>
internal static class AttributeValues
{
    public static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    public static AttributeValue Time(DateTimeOffset moment) => Number(moment.ToUnixTimeMilliseconds());

    public static AttributeValue Expiry(DateTimeOffset moment) => Number(moment.ToUnixTimeSeconds());

    /// <param name="numbers">At least one: DynamoDB has no empty sets.</param>
    public static AttributeValue Numbers(IEnumerable<long> numbers) => new()
    {
        NS = [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))],
    };

    public static IEnumerable<long> ToNumbers(AttributeValue value) =>
        value.NS.Select(number => long.Parse(number, CultureInfo.InvariantCulture));

    public static long ToNumber(AttributeValue value) => long.Parse(value.N, CultureInfo.InvariantCulture);

    public static DateTimeOffset ToTime(AttributeValue value) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ToNumber(value));

    /// <summary>Whether the item has expired; DynamoDB itself deletes it hours or days later.</summary>
    public static bool IsExpired(Dictionary<string, AttributeValue> item, DateTimeOffset now) =>
        item.TryGetValue(AttributeNames.DeleteAt, out var deleteAt) && ToNumber(deleteAt) <= now.ToUnixTimeSeconds();

    /// <summary>A stored value that this version cannot have written.</summary>
    public static UnreachableException Unreadable(string attribute, string value) =>
        new($"The reservation table holds '{value}' as {attribute}, which this version cannot have written.");
}
