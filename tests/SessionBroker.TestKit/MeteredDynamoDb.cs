using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.TestKit;

/// <summary>
/// Passes requests on to a DynamoDB, and counts the calls and the capacity units that it reports, indexes included.
/// </summary>
public sealed class MeteredDynamoDb(IAmazonDynamoDB dynamoDb) : OfflineDynamoDbClient
{
    private readonly List<string> _calls = [];

    /// <summary>The operations in the order in which they were called.</summary>
    public IReadOnlyList<string> Calls => _calls;

    /// <summary>Runs before every call, with the name of its operation.</summary>
    public Func<string, Task>? OnCall { get; set; }

    public double WriteUnits { get; private set; }

    public double ReadUnits { get; private set; }

    /// <summary>Begins to count anew.</summary>
    public void Reset()
    {
        _calls.Clear();
        (WriteUnits, ReadUnits) = (0, 0);
    }

    protected override async Task<AmazonWebServiceResponse> SendAsync(
        AmazonWebServiceRequest request, CancellationToken cancellationToken)
    {
        var operation = request.GetType().Name[..^"Request".Length];
        _calls.Add(operation);
        if (OnCall is { } onCall) await onCall(operation);
        switch (request)
        {
            case GetItemRequest get:
                get.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var got = await dynamoDb.GetItemAsync(get, cancellationToken);
                ReadUnits += got.ConsumedCapacity.CapacityUnits!.Value;
                return got;
            case BatchGetItemRequest batch:
                batch.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var all = await dynamoDb.BatchGetItemAsync(batch, cancellationToken);
                ReadUnits += all.ConsumedCapacity.Sum(each => each.CapacityUnits!.Value);
                return all;
            case QueryRequest query:
                query.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var found = await dynamoDb.QueryAsync(query, cancellationToken);
                ReadUnits += found.ConsumedCapacity.CapacityUnits!.Value;
                return found;
            case PutItemRequest put:
                put.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var written = await dynamoDb.PutItemAsync(put, cancellationToken);
                WriteUnits += written.ConsumedCapacity.CapacityUnits!.Value;
                return written;
            case UpdateItemRequest update:
                update.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var updated = await dynamoDb.UpdateItemAsync(update, cancellationToken);
                WriteUnits += updated.ConsumedCapacity.CapacityUnits!.Value;
                return updated;
            case TransactWriteItemsRequest transaction:
                transaction.ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES;
                var made = await dynamoDb.TransactWriteItemsAsync(transaction, cancellationToken);
                WriteUnits += made.ConsumedCapacity.Sum(each => each.CapacityUnits!.Value);
                return made;
            default:
                throw new NotSupportedException($"{request.GetType().Name} is not metered.");
        }
    }
}
