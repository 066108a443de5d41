using System.Collections.Immutable;
using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>A table with its indexes, which are never behind it.</summary>
internal sealed class Table(TableDescription description, TableIndex items, ImmutableArray<TableIndex> indexes)
{
    private const int ItemBytesMax = 400 * 1024;

    public TableDescription Description => description;

    public string Name => description.TableName;

    /// <summary>The table itself.</summary>
    public TableIndex Items => items;

    public ImmutableArray<TableIndex> Indexes => indexes;

    public KeySchema Keys => items.Keys;

    /// <summary>The attribute by which items expire; null where they do not.</summary>
    public string? ExpiryAttribute { get; set; }

    public TableIndex IndexOf(string? name) => name is null
        ? items
        : indexes.FirstOrDefault(index => index.Name == name)
            ?? throw DynamoDbErrors.Validation($"The table does not have the specified index: {name}");

    public Item? Find(Item key) => items.Find(key);

    /// <summary>Refuses an item that is too large, or whose attributes cannot be keys of an index.</summary>
    public void Check(Item item, bool isUpdate)
    {
        if (item.Size > ItemBytesMax)
        {
            throw DynamoDbErrors.Validation(
                $"Item size {(isUpdate ? "to update " : "")}has exceeded the maximum allowed size");
        }

        foreach (var index in indexes)
        {
            foreach (var attribute in index.Keys.Attributes) CheckIndexKey(index, attribute, item, isUpdate);
        }
    }

    /// <summary>Is told of every write.</summary>
    public Action<ItemChange>? OnChange { get; init; }

    public void Write(Item? before, Item? after)
    {
        items.Replace(before, after);
        foreach (var index in indexes) index.Replace(before, after);
        OnChange?.Invoke(new ItemChange(
            Name,
            before is null ? null : ValueWriter.ToAttributes(before),
            after is null ? null : ValueWriter.ToAttributes(after)));
    }

    private static void CheckIndexKey(TableIndex index, KeyAttribute attribute, Item item, bool isUpdate)
    {
        if (item[attribute.Name] is not { } value) return;
        var isEmpty = value is Value.Text { Content.Length: 0 };
        if (value.Type != attribute.Type && !(isEmpty && isUpdate))
            throw DynamoDbErrors.Validation("One or more parameter values were invalid: Type mismatch for Index Key");
        if (!isEmpty) return;

        const string Empty = "The AttributeValue for a key attribute cannot contain an empty string value.";
        throw DynamoDbErrors.Validation("One or more parameter values are not valid. " + (isUpdate
            ? "The update expression attempted to update a secondary index key to a value that is not supported. "
                + Empty
            : $"A value specified for a secondary index key is not supported. {Empty} IndexName: {index.Name}, "
                + $"IndexKey: {attribute.Name}"));
    }
}
