using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>Reads where a page of a query begins.</summary>
internal static class StartKeys
{
    public static Item? Read(Dictionary<string, AttributeValue>? key, TableIndex index, KeyCondition condition)
    {
        if (key is null) return null;
        var start = ValueReader.ToItem(key);
        var isComplete = start.Attributes.Count == index.EntryKeys.Count
            && start.HasAll(index.EntryKeys.Select(attribute => attribute.Name));
        if (!isComplete)
        {
            throw DynamoDbErrors.Validation(index.Kind is IndexKind.Global
                ? "The provided starting key is invalid"
                : "Exclusive Start Key must have same size as table's key schema");
        }

        if (index.EntryKeys.Any(attribute => start[attribute.Name]!.Type != attribute.Type))
            throw DynamoDbErrors.Validation("Type mismatch for attribute to update");

        var isInside = start[index.Keys.Hash.Name]!.Equals(condition.Hash)
            && condition.Range?.Holds(start[condition.Range.Attribute]!) != false;
        return isInside
            ? start
            : throw DynamoDbErrors.Validation("The provided starting key does not match the range key predicate");
    }
}
