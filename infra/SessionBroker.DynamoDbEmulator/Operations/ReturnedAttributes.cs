using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>What a write answers of the item before and after it.</summary>
internal static class ReturnedAttributes
{
    /// <summary>For a put or a delete, which can only tell what was there.</summary>
    public static Dictionary<string, AttributeValue>? OfOld(ReturnValue? asked, Item? before) => asked?.Value switch
    {
        null or "NONE" => null,
        "ALL_OLD" => before is null ? null : ValueWriter.ToAttributes(before),
        _ => throw NotPossible(),
    };

    /// <param name="touched">The attributes of an item in which something stands that the update names.</param>
    public static Dictionary<string, AttributeValue>? OfUpdate(
        ReturnValue? asked, Func<Item, Item> touched, Item? before, Item after)
    {
        var told = asked?.Value switch
        {
            null or "NONE" => null,
            "ALL_OLD" => before,
            "ALL_NEW" => after,
            "UPDATED_OLD" => before is null ? null : touched(before),
            "UPDATED_NEW" => touched(after),
            _ => throw NotPossible(),
        };
        return told is { Attributes.Count: > 0 } ? ValueWriter.ToAttributes(told) : null;
    }

    private static AmazonDynamoDBException NotPossible() =>
        DynamoDbErrors.Validation("Return values set to invalid value");
}
