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
        return request switch
        {
            GetItemRequest get => await MeterAsync(
                asked => get.ReturnConsumedCapacity = asked,
                () => dynamoDb.GetItemAsync(get, cancellationToken),
                got => [got.ConsumedCapacity]),
            BatchGetItemRequest batch => await MeterAsync(
                asked => batch.ReturnConsumedCapacity = asked,
                () => dynamoDb.BatchGetItemAsync(batch, cancellationToken),
                got => got.ConsumedCapacity),
            QueryRequest query => await MeterAsync(
                asked => query.ReturnConsumedCapacity = asked,
                () => dynamoDb.QueryAsync(query, cancellationToken),
                found => [found.ConsumedCapacity]),
            PutItemRequest put => await MeterAsync(
                asked => put.ReturnConsumedCapacity = asked,
                () => dynamoDb.PutItemAsync(put, cancellationToken),
                written => [written.ConsumedCapacity],
                isWrite: true),
            UpdateItemRequest update => await MeterAsync(
                asked => update.ReturnConsumedCapacity = asked,
                () => dynamoDb.UpdateItemAsync(update, cancellationToken),
                updated => [updated.ConsumedCapacity],
                isWrite: true),
            TransactWriteItemsRequest transaction => await MeterAsync(
                asked => transaction.ReturnConsumedCapacity = asked,
                () => dynamoDb.TransactWriteItemsAsync(transaction, cancellationToken),
                made => made.ConsumedCapacity,
                isWrite: true),
            _ => throw new NotSupportedException($"{request.GetType().Name} is not metered."),
        };
    }

    private async Task<AmazonWebServiceResponse> MeterAsync<TResponse>(
        Action<ReturnConsumedCapacity> ask,
        Func<Task<TResponse>> call,
        Func<TResponse, IEnumerable<ConsumedCapacity>> consumedOf,
        bool isWrite = false)
        where TResponse : AmazonWebServiceResponse
    {
        ask(ReturnConsumedCapacity.INDEXES);
        var response = await call();
        var units = consumedOf(response).Sum(consumed => consumed.CapacityUnits!.Value);
        if (isWrite) WriteUnits += units;
        else ReadUnits += units;
        return response;
    }
}
