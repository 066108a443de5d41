using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>A write of one item, checked as far as it can be without the item.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="ReturnsOld">Whether a failed condition tells the item.</param>
/// <param name="Next">The item afterwards, from the item now; null is none.</param>
internal sealed record ItemWrite(
    Table Table, Item Key, BoundCondition? Condition, bool ReturnsOld, Func<Item?, Item?> Next)
{
    public Item? Current => Table.Find(Key);

    public bool Holds(Item? current) => Condition?.Holds(current ?? Item.Missing) != false;
}
