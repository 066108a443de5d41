using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// Starts of game sessions, in the players' partitions of the reservation table. A start is written and counted in one
/// transaction (docs/adr/0010), so that nothing is counted twice and nothing is left out, whatever crashes.
/// </summary>
public sealed class DynamoDbGameSessionRequests(
    IAmazonDynamoDB client, string tableName, TimeProvider time, Random jitter) : IGameSessionRequests
{
    private const int StartPart = 0;
    private const int CountPart = 1;

    private static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200));

    // As for a reservation's id.
    private const string NewIdCondition = DynamoDbReservations.NewIdCondition;

    // Two functions may both go on with one start: the one that replaces the version it has read wins. Where the item
    // has expired meanwhile, nobody else can have.
    private const string VersionCondition = $"version = :version OR {NewIdCondition}";

    // What was counted before is not read first: most players have asked for nothing within the hour, and a write that
    // fails tells what is there.
    public async Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CreationBudget budget, CancellationToken cancellationToken)
    {
        var known = CreationsItem.None;
        for (var attempt = 1; ; attempt++)
        {
            var counted = budget.Count(known.CountedAt, start.AskedAt);
            if (!counted.TryGet(out var countedAt, out var spent)) return spent;
            try
            {
                var written = await InsertAsync(
                    start, known.To(countedAt, start.Player, tableName, time.Now()), cancellationToken);
                return written.Select(_ => start);
            }
            catch (TransactionCanceledException exception)
            {
                // The key was used before: that request is counted already.
                if (exception.FailedPart(StartPart) is { } there) return GameSessionRequestItem.ToStart(there.Item);

                if (IsOnlyTheCount(exception)) known = CountSeenBy(exception);
                else if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken))
                    return OutOfTime(exception);
            }
        }
    }

    public async Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = GameSessionRequestItem.From(after),
            ConditionExpression = VersionCondition,
            ExpressionAttributeValues = new()
            {
                [":version"] = AttributeValues.Number(before.Version),
                [":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds()),
            },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var written = await DynamoDbCall.SendAsync(
                "PutItem", () => client.PutItemAsync(request, cancellationToken));
            return written.Select(_ => after);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return GameSessionRequestItem.ToStart(exception.Item);
        }
    }

    // Two functions may both count for one player: the one that replaces the version it has read wins.
    private Task<Result<TransactWriteItemsResponse>> InsertAsync(
        GameSessionRequestRecord start, Update count, CancellationToken cancellationToken)
    {
        var insert = new Put
        {
            TableName = tableName,
            Item = GameSessionRequestItem.From(start),
            ConditionExpression = NewIdCondition,
            ExpressionAttributeValues = new() { [":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds()) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        var request = new TransactWriteItemsRequest
        {
            TransactItems = [new() { Put = insert }, new() { Update = count }],
        };
        return DynamoDbCall.SendAsync(
            "TransactWriteItems", () => client.TransactWriteItemsAsync(request, cancellationToken));
    }

    // Where another request with the key is in hand, the key may have been used: it is not refused for the count.
    private static bool IsOnlyTheCount(TransactionCanceledException exception) =>
        exception.FailedPart(CountPart) is not null && exception.CancellationReasons[StartPart].Code is null or "None";

    // The item that was read before may have been deleted meanwhile.
    private static CreationsItem CountSeenBy(TransactionCanceledException exception) =>
        exception.FailedPart(CountPart)?.Item is { Count: > 0 } item ? CreationsItem.Read(item) : CreationsItem.None;

    private static BrokerError OutOfTime(TransactionCanceledException exception) => new(
        ErrorKind.StoreUnavailable,
        "Another request of yours changes the same record; repeat this one with the same Idempotency-Key.",
        exception.Message);
}
