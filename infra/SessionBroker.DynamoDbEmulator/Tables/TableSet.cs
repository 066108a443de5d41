using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.DynamoDbEmulator.Tables;

/// <summary>The tables there are, and the operations on whole tables; every one takes effect at once.</summary>
internal sealed class TableSet(TimeProvider time, Action<ItemChange>? onChange)
{
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    public Table Find(string name) => _tables.TryGetValue(name, out var table) ? table : throw DynamoDbErrors.NoTable();

    public CreateTableResponse Create(CreateTableRequest request)
    {
        var table = TableMaker.Make(request, time.GetUtcNow(), onChange);
        if (!_tables.TryAdd(table.Name, table)) throw DynamoDbErrors.TableExists();
        return new() { TableDescription = table.Description };
    }

    public DescribeTableResponse Describe(DescribeTableRequest request)
    {
        var table = Find(request.TableName);
        table.Description.ItemCount = table.Items.All.LongCount();
        table.Description.TableSizeBytes = table.Items.All.Sum(item => (long)item.Size);
        return new() { Table = table.Description };
    }

    public DeleteTableResponse Delete(DeleteTableRequest request)
    {
        var table = Find(request.TableName);
        _tables.Remove(table.Name);
        table.Description.TableStatus = TableStatus.DELETING;
        return new() { TableDescription = table.Description };
    }

    // Items expire hours or days late in DynamoDB; here they never do by themselves.
    public UpdateTimeToLiveResponse UpdateTimeToLive(UpdateTimeToLiveRequest request)
    {
        var table = Find(request.TableName);
        var isEnabled = request.TimeToLiveSpecification.Enabled == true;
        if (isEnabled == table.ExpiryAttribute is not null)
            throw DynamoDbErrors.Validation($"TimeToLive is already {(isEnabled ? "enabled" : "disabled")}");
        table.ExpiryAttribute = isEnabled ? request.TimeToLiveSpecification.AttributeName : null;
        return new() { TimeToLiveSpecification = request.TimeToLiveSpecification };
    }
}
