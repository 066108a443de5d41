using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>
/// The capacity units that a request takes of one table: a write unit for each 1 KB of the larger of the item before
/// and after, and of every index entry that changes; a read unit for each 4 KB, half of one for a read that may be
/// behind. A transaction takes twice as much.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ThroughputConsiderations.Writes
/// </summary>
internal sealed class Capacity(Table table, int factor = 1)
{
    private const int WriteBytes = 1024;
    private const int ReadBytes = 4096;

    private readonly Dictionary<TableIndex, double> _units = [];

    public void Write(Item? before, Item? after)
    {
        Add(table.Items, Units(Math.Max(before?.Size ?? 0, after?.Size ?? 0), WriteBytes));
        foreach (var index in table.Indexes)
        {
            var units = Units(index, index.EntryOf(before), index.EntryOf(after));
            if (units > 0) Add(index, units);
        }
    }

    public void Read(TableIndex index, long bytes, bool isConsistent) =>
        Add(index, Units(bytes, ReadBytes) * (isConsistent ? 1 : 0.5));

    /// <summary>What a response tells of it; null where the request did not ask.</summary>
    public ConsumedCapacity? ToConsumed(ReturnConsumedCapacity? asked)
    {
        if (asked is null || asked == ReturnConsumedCapacity.NONE) return null;
        var consumed = new ConsumedCapacity { TableName = table.Name, CapacityUnits = _units.Values.Sum() };
        if (asked != ReturnConsumedCapacity.INDEXES) return consumed;

        consumed.Table = new() { CapacityUnits = _units.GetValueOrDefault(table.Items) };
        consumed.LocalSecondaryIndexes = OfIndexes(IndexKind.Local);
        consumed.GlobalSecondaryIndexes = OfIndexes(IndexKind.Global);
        return consumed;
    }

    // An entry whose key changes is taken out and put in again: two writes.
    private static double Units(TableIndex index, Item? before, Item? after)
    {
        if (before is null || after is null)
        {
            return before is null && after is null ? 0 : Units(
            (before ?? after)!.Size, WriteBytes);
        }

        if (Value.Map.AreEqual(before.Attributes, after.Attributes)) return 0;
        return index.Keys.AreEqual(before, after)
            ? Units(Math.Max(before.Size, after.Size), WriteBytes)
            : Units(before.Size, WriteBytes) + Units(after.Size, WriteBytes);
    }

    private static double Units(long bytes, int unit) => Math.Max(1, (bytes + unit - 1) / unit);

    private void Add(TableIndex index, double units) =>
        _units[index] = _units.GetValueOrDefault(index) + (units * factor);

    private Dictionary<string, Amazon.DynamoDBv2.Model.Capacity>? OfIndexes(IndexKind kind)
    {
        var units = _units.Where(pair => pair.Key.Kind == kind).ToDictionary(
            pair => pair.Key.Name, pair => new Amazon.DynamoDBv2.Model.Capacity { CapacityUnits = pair.Value });
        return units.Count == 0 ? null : units;
    }
}
