using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Reservations in a DynamoDB table (<see cref="TableSchema"/>).</summary>
public sealed partial class DynamoDbReservations(
    IAmazonDynamoDB client, string tableName, TimeProvider time, Random jitter) : IReservations
{
    private static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200));

    // Two requests with one Idempotency-Key write the same id: the first one wins. An expired item that DynamoDB has
    // not deleted yet is no item.
    internal const string NewIdCondition = "attribute_not_exists(player) OR deleteAt <= :now";

    // Two requests of one player may both have seen a free seat: the one whose view is still true wins.
    private const string SeatsVersionCondition = "version = :version";
    private const string NewSeatsCondition = "attribute_not_exists(version)";

    // Two functions may both be about to change one reservation: the one that replaces the version it has read wins.
    private const string VersionCondition = "version = :version";

    public async Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken)
    {
        try
        {
            var written = await TransactAsync(
                [Insert(pending), ChangeSeat(pending, seats)], cancellationToken);
            return written.Select<InsertResult>(_ => new InsertResult.Inserted());
        }
        catch (TransactionCanceledException exception)
        {
            return InTheWay(exception) switch
            {
                null => new InsertResult.Conflict(),
                var existing when existing == pending => new InsertResult.Inserted(),
                var existing => new InsertResult.Duplicate(existing),
            };
        }
    }

    public async Task<Result<InsertResult>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken)
    {
        var reopened = released.Reopen();
        try
        {
            var written = await TransactAsync(
                [Insert(redirected), Replace(released, reopened), ChangeSeat(reopened, seats)], cancellationToken);
            return written.Select<InsertResult>(_ => new InsertResult.Reopened(reopened));
        }
        catch (TransactionCanceledException exception)
        {
            return InTheWay(exception) switch
            {
                null => new InsertResult.Conflict(),
                var existing when existing == redirected => new InsertResult.Reopened(reopened),
                var existing => new InsertResult.Duplicate(existing),
            };
        }
    }

    public async Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return after.IsSettled || HeldSeat.Of(before) != HeldSeat.Of(after)
                    ? (await ReplaceWithSeatAsync(before, after, cancellationToken)).Select(_ => after)
                    : (await ReplaceAsync(before, after, cancellationToken)).Select(_ => after);
            }
            catch (ConditionalCheckFailedException exception)
            {
                return CurrentOrNotFound(exception.Item);
            }
            catch (TransactionCanceledException exception) when (exception.FailedPart(0) is { } there)
            {
                return CurrentOrNotFound(there.Item);
            }
            catch (Exception exception) when (exception is TransactionCanceledException or TransactionConflictException)
            {
                // Another request has one of the items in hand; nothing was written, and it will be done in a moment.
                if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken)) return OutOfTime(exception);
            }
        }
    }

    public async Task<Result<PlayerSeats>> SeatsOfAsync(PlayerId player, CancellationToken cancellationToken)
    {
        var item = await GetAsync(SeatsItem.KeyOf(player), cancellationToken);
        return item.Select(found => found.Count == 0 ? PlayerSeats.None(player) : SeatsItem.ToSeats(player, found));
    }

    public async Task<Result<Reservation>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        if (!(await GetAsync(ReservationItem.KeyOf(player, id), cancellationToken)).TryGet(out var item, out var error))
            return error;
        return CurrentOrNotFound(item);
    }

    public async Task<Result<Reservation>> FindLatestAttemptAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var request = new QueryRequest
        {
            TableName = tableName,
            KeyConditionExpression = "player = :player AND begins_with(#item, :request)",
            ExpressionAttributeNames = new() { ["#item"] = AttributeNames.Item },
            ExpressionAttributeValues = new()
            {
                [":player"] = new(player.Value),
                [":request"] = ReservationItem.PrefixOf(id),
            },
            ScanIndexForward = false,
            Limit = 1,
            ConsistentRead = true,
        };

        var answer = await DynamoDbCall.SendAsync("Query", () => client.QueryAsync(request, cancellationToken));
        return answer.TryGet(out var found, out var error) ? CurrentOrNotFound(found.Items?.FirstOrDefault()) : error;
    }

    private async Task<Result<Dictionary<string, AttributeValue>>> GetAsync(
        Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tableName, Key = key, ConsistentRead = true };

        var answer = await DynamoDbCall.SendAsync("GetItem", () => client.GetItemAsync(request, cancellationToken));
        return answer.Select(response => response.Item ?? []);
    }

    private Result<Reservation> CurrentOrNotFound(Dictionary<string, AttributeValue>? item) =>
        item is not { Count: > 0 } || AttributeValues.IsExpired(item, time.Now())
            ? new BrokerError(ErrorKind.ReservationNotFound, "You have no reservation with this id.")
            : ReservationItem.ToReservation(item);

    private static BrokerError OutOfTime(Exception exception) => new(
        ErrorKind.StoreUnavailable,
        "Another request of yours changes the same record; repeat this one with the same Idempotency-Key.",
        exception.Message);
}
