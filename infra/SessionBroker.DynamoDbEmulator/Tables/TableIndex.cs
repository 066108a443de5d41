using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>
/// Items by a key, in the order of its sort key: the table itself, or a secondary index, which holds only the items
/// that have its key. Items of one sort key are in the order of the table's key.
/// </summary>
/// <param name="projected">The attributes that it has of an item; null for all.</param>
internal sealed class TableIndex(
    string name, IndexKind kind, KeySchema keys, KeySchema tableKeys, IReadOnlySet<string>? projected)
{
    private readonly Dictionary<Value, List<Item>> _partitions = [];

    public string Name => name;

    public IndexKind Kind => kind;

    public KeySchema Keys => keys;

    /// <summary>The attributes that tell one of its entries from the others.</summary>
    public IReadOnlyList<KeyAttribute> EntryKeys { get; } =
        [.. keys.Attributes.Concat(tableKeys.Attributes).DistinctBy(attribute => attribute.Name)];

    public bool ProjectsAll => projected is null;

    public IEnumerable<Item> All => _partitions.Values.SelectMany(items => items);

    public bool Projects(string attribute) => projected?.Contains(attribute) != false;

    /// <summary>What it has of an item; null where the item is not in it.</summary>
    public Item? EntryOf(Item? item)
    {
        if (item is null || !keys.Holds(item)) return null;
        return projected is null ? item : item.Only(projected);
    }

    /// <summary>The items of a partition, from one end on, after the entry with a given key.</summary>
    public IEnumerable<Item> Of(Value hash, bool isForward, Item? after)
    {
        if (!_partitions.TryGetValue(hash, out var items)) yield break;
        var found = after is null ? -1 : items.BinarySearch(after, EntryOrder);
        if (isForward)
        {
            var start = after is null ? 0 : found < 0 ? ~found : found + 1;
            for (var index = start; index < items.Count; index++) yield return items[index];
        }
        else
        {
            var start = after is null ? items.Count - 1 : (found < 0 ? ~found : found) - 1;
            for (var index = start; index >= 0; index--) yield return items[index];
        }
    }

    /// <summary>The item with this key of the table; only for the table itself.</summary>
    public Item? Find(Item key)
    {
        if (!_partitions.TryGetValue(key[keys.Hash.Name]!, out var items)) return null;
        var index = items.BinarySearch(key, EntryOrder);
        return index < 0 ? null : items[index];
    }

    public void Replace(Item? before, Item? after)
    {
        if (before is not null && keys.Holds(before)) Remove(before);
        if (after is not null && keys.Holds(after)) Add(after);
    }

    private void Add(Item item)
    {
        var hash = item[keys.Hash.Name]!;
        if (!_partitions.TryGetValue(hash, out var items)) _partitions[hash] = items = [];
        items.Insert(~items.BinarySearch(item, EntryOrder), item);
    }

    private void Remove(Item item)
    {
        var items = _partitions[item[keys.Hash.Name]!];
        items.RemoveAt(items.BinarySearch(item, EntryOrder));
    }

    private IComparer<Item> EntryOrder => field ??= Comparer<Item>.Create((one, other) =>
    {
        foreach (var attribute in EntryKeys)
        {
            var order = one[attribute.Name]!.Compare(other[attribute.Name]!)!.Value;
            if (order != 0) return order;
        }

        return 0;
    });
}
