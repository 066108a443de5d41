using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>What the items of a table or an index are found by.</summary>
/// <param name="Range">The sort key; null where there is none.</param>
internal sealed record KeySchema(KeyAttribute Hash, KeyAttribute? Range)
{
    public IReadOnlyList<KeyAttribute> Attributes { get; } = Range is null ? [Hash] : [Hash, Range];

    /// <summary>Whether the item has all of its attributes, so that it is in the index.</summary>
    public bool Holds(Item item) =>
        item.Attributes.ContainsKey(Hash.Name) && (Range is null || item.Attributes.ContainsKey(Range.Name));

    public bool AreEqual(Item one, Item other) =>
        Equals(one[Hash.Name], other[Hash.Name]) && (Range is null || Equals(one[Range.Name], other[Range.Name]));

    /// <summary>The key of an item that is put.</summary>
    public Item KeyOf(Item item)
    {
        var key = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var attribute in Attributes) key[attribute.Name] = Read(item, attribute);
        return new Item(key);
    }

    /// <summary>Checks a key that is asked for.</summary>
    public Item CheckKey(Item key) => key.Attributes.Count == Attributes.Count
        ? KeyOf(key)
        : throw DynamoDbErrors.Validation("The number of conditions on the keys is invalid");

    public static Exception EmptyKey(string name) => DynamoDbErrors.Validation(
        "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty "
        + $"string value. Key: {name}");

    private static Value Read(Item item, KeyAttribute attribute)
    {
        if (item[attribute.Name] is not { } value)
            throw DynamoDbErrors.Validation("One of the required keys was not given a value");
        if (value.Type != attribute.Type)
            throw DynamoDbErrors.Validation("One or more parameter values were invalid: Type mismatch for key");
        return value is Value.Text { Content.Length: 0 } ? throw EmptyKey(attribute.Name) : value;
    }
}
