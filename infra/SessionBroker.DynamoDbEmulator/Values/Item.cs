using System.Text;

namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>An item, or what an index projects of one; it never changes.</summary>
internal sealed class Item(Dictionary<string, Value> attributes)
{
    private int? _size;

    /// <summary>What an item that is not there has.</summary>
    public static Item Missing { get; } = new(new(StringComparer.Ordinal));

    public Dictionary<string, Value> Attributes => attributes;

    /// <summary>Its size in bytes, by names and values.</summary>
    public int Size => _size ??= attributes.Sum(pair => Encoding.UTF8.GetByteCount(pair.Key) + pair.Value.Size);

    public Value? this[string name] => attributes.GetValueOrDefault(name);

    public bool HasAll(IEnumerable<string> names) => names.All(attributes.ContainsKey);

    /// <summary>It with only some of its attributes.</summary>
    public Item Only(IReadOnlySet<string> names) =>
        new(attributes.Where(pair => names.Contains(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal));
}
