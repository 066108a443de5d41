using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.DynamoDbEmulator;
using SessionBroker.Simulation.Broker;
using SessionBroker.Simulation.Faults;

namespace SessionBroker.Simulation.Wire;

/// <summary>
/// DynamoDB's client as one function holds it: what is above it is the broker's own adapter, what is below it is a
/// table in memory behind a bad network. As the SDK does, it sends a call that found no answer again, so that a write
/// can arrive twice; and it fails as the SDK does, by exceptions.
/// </summary>
internal sealed class NetworkedDynamoDb(World world, Network network, Instance caller, LaggingTable lagging)
    : OfflineDynamoDbClient
{
    private const int TriesMax = 3;
    private const string Service = "store";

    protected override async Task<AmazonWebServiceResponse> SendAsync(
        AmazonWebServiceRequest request, CancellationToken cancellationToken)
    {
        // The SDK gives a transaction a token when it writes it for the wire: one for all its tries.
        if (request is TransactWriteItemsRequest { ClientRequestToken: null } transaction)
            transaction.ClientRequestToken = $"token-{world.Random.Source.Next()}";
        var operation = request.GetType().Name[..^"Request".Length];
        var arrivals = new Arrivals();
        for (var tries = 1; ; tries++)
        {
            var delivery = await network.CallAsync(
                operation, () => Task.FromResult(Arrive(request, arrivals)), cancellationToken);
            if (delivery is { Kind: DeliveryKind.Answered, Answer.IsRetried: false })
                return delivery.Answer.Response ?? throw delivery.Answer.Error!;

            // The SDK tries again while its quota of retries lasts.
            var givesUp = tries == TriesMax || cancellationToken.IsCancellationRequested || world.Random.OneIn(2);
            if (givesUp) throw Failure(operation, request, delivery);
        }
    }

    private StoreAnswer Arrive(AmazonWebServiceRequest request, Arrivals arrivals)
    {
        if (MayBeBehind(request)) return new StoreAnswer(lagging.Read(request), Error: null);

        var isWrite = request is not (GetItemRequest or BatchGetItemRequest or QueryRequest);
        if (isWrite && ++arrivals.Count > 1)
        {
            world.Faults.Count(Fault.DuplicateWrite);
            if (request is TransactWriteItemsRequest && world.Random.OneIn(4))
                return new StoreAnswer(Response: null, StoreErrors.InProgress());
        }

        if (MeetsTransactions(request) && !arrivals.IsMade && world.Faults.Strikes(Fault.Conflict))
            return new StoreAnswer(Response: null, StoreErrors.Conflict(request, world.Random.Below));
        try
        {
            var response = world.DynamoDb.Execute(request);
            if (isWrite) lagging.Follow(request);
            arrivals.IsMade = request is TransactWriteItemsRequest;
            return new StoreAnswer(response, Error: null);
        }
        catch (AmazonDynamoDBException exception)
        {
            return new StoreAnswer(Response: null, exception);
        }
        finally
        {
            foreach (var player in world.Records.TakeChanged()) world.Invariants.CheckPlayer(player);
        }
    }

    // The items that some transaction of the broker writes: starts of game sessions are written one by one.
    private static bool MeetsTransactions(AmazonWebServiceRequest request) =>
        request is TransactWriteItemsRequest
        || (request is UpdateItemRequest update && !SharedGameSessionItem.IsIn(update.Key[AttributeNames.Player].S))
        || (request is PutItemRequest put
            && put.Item[AttributeNames.Item].S is var name
            && (name == SeatsItem.ItemName || ReservationItem.IsItemName(name)));

    private static bool MayBeBehind(AmazonWebServiceRequest request) =>
        request is GetItemRequest { ConsistentRead: not true } or QueryRequest { ConsistentRead: not true }
        || (request is BatchGetItemRequest batch
            && batch.RequestItems.Values.Any(asked => asked.ConsistentRead != true));

    private Exception Failure(string operation, AmazonWebServiceRequest request, Delivery<StoreAnswer> delivery)
    {
        if (delivery.Kind is DeliveryKind.Answered) caller.Calls.Note(Service, operation, DeliveryKind.Failed);
        return delivery.Kind switch
        {
            DeliveryKind.Answered => delivery.Answer!.Error!,
            DeliveryKind.Refused => StoreErrors.Throttled(request, world.Random.OneIn(2)),
            DeliveryKind.Failed => StoreErrors.Failed(),
            DeliveryKind.NotSent => new HttpRequestException(HttpRequestError.ConnectionError),
            DeliveryKind.Unanswered => new TimeoutException(),
        };
    }

    /// <summary>The tries of one call that have come to DynamoDB.</summary>
    private sealed class Arrivals
    {
        public int Count { get; set; }

        /// <summary>Whether it is a transaction that was made, which its token is told again.</summary>
        public bool IsMade { get; set; }
    }
}
