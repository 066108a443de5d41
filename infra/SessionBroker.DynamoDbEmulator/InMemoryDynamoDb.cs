using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Operations;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator;

/// <summary>
/// DynamoDB in memory, as its client: the operations that the broker uses, with their expressions, validations,
/// errors and capacity units as DynamoDB Local has them. Property tests send the same random requests to both. Every
/// operation takes effect at once, under one lock; the same requests in the same order have the same answers.
/// </summary>
public sealed class InMemoryDynamoDb : OfflineDynamoDbClient
{
    private readonly Lock _gate = new();
    private readonly TableSet _tables;
    private readonly Reads _reads;
    private readonly Writes _writes;
    private readonly Queries _queries;
    private readonly Transactions _transactions;

    /// <param name="onChange">Is told of every write of an item, at its moment.</param>
    public InMemoryDynamoDb(TimeProvider time, Action<ItemChange>? onChange = null)
    {
        var expressions = new ExpressionCache();
        _tables = new TableSet(time, onChange);
        var reader = new WriteReader(_tables, expressions);
        _reads = new Reads(_tables, expressions);
        _writes = new Writes(reader);
        _queries = new Queries(_tables, expressions);
        _transactions = new Transactions(_tables, expressions, reader, time);
    }

    /// <summary>Answers one request of any operation, or throws what the SDK throws.</summary>
    public AmazonWebServiceResponse Execute(AmazonWebServiceRequest request)
    {
        lock (_gate)
        {
            return request switch
            {
                GetItemRequest get => _reads.Get(get),
                BatchGetItemRequest batch => _reads.BatchGet(batch),
                PutItemRequest put => _writes.Put(put),
                UpdateItemRequest update => _writes.Update(update),
                DeleteItemRequest delete => _writes.Delete(delete),
                QueryRequest query => _queries.Query(query),
                TransactWriteItemsRequest transaction => _transactions.Write(transaction),
                TransactGetItemsRequest transaction => _transactions.Get(transaction),
                CreateTableRequest create => _tables.Create(create),
                DescribeTableRequest describe => _tables.Describe(describe),
                DeleteTableRequest delete => _tables.Delete(delete),
                UpdateTimeToLiveRequest update => _tables.UpdateTimeToLive(update),
                _ => throw NotSimulated.Of(request.GetType().Name.Replace("Request", "")),
            };
        }
    }

    /// <summary>Every item of a table, for a look at the whole that is no request.</summary>
    public IReadOnlyList<Dictionary<string, AttributeValue>> ItemsOf(string tableName)
    {
        lock (_gate) return [.. _tables.Find(tableName).Items.All.Select(ValueWriter.ToAttributes)];
    }

    protected override Task<AmazonWebServiceResponse> SendAsync(
        AmazonWebServiceRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var response = Execute(request);
        return Task.FromResult(response);
    }
}
