using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

public sealed partial class DynamoDbReservations
{
    // An id that was used is not used again. An expired item that DynamoDB has not deleted yet is no item.
    internal const string NewIdCondition = "attribute_not_exists(player) OR deleteAt <= :now";

    // Two requests of one player may both have seen a free seat: the one whose view is still true wins.
    private const string SeatsVersionCondition = "version = :version";
    private const string NewSeatsCondition = "attribute_not_exists(version)";

    // The seat rules, and that the request is no repetition. An absent set has no size, so that it is asked for first.
    private const string SeatRules =
        "attribute_not_exists(#seat)"
        + " AND NOT contains(liveSessions, :session)"
        + " AND (attribute_not_exists(liveSessions) OR size(liveSessions) < :liveMax)"
        + " AND NOT contains(releasedSessions, :session)"
        + " AND (attribute_not_exists(releasedSessions) OR size(releasedSessions) < :releasedMax)"
        + " AND NOT contains(settledRecently, :id) AND NOT contains(settledEarlier, :id)"
        + " AND (attribute_not_exists(settledIncompleteUntil) OR settledIncompleteUntil <= :now)";

    public async Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, SeatLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            var written = await UpdateAsync(InsertRequest(pending, limits), cancellationToken);
            return written.Select<InsertResult>(_ => new InsertResult.Inserted(pending));
        }
        catch (ConditionalCheckFailedException exception)
        {
            return new InsertResult.Undecided(ToSeats(pending.Player, exception.Item));
        }
        catch (TransactionConflictException)
        {
            return new InsertResult.Conflict();
        }
    }

    public async Task<Result<InsertResult>> TryInsertAsync(
        Reservation pending, PlayerSeats seats, CancellationToken cancellationToken)
    {
        try
        {
            var written = await ReplaceAsync(seats, seats.With(pending, time.Now()), cancellationToken);
            return written.Select<InsertResult>(now =>
                now.Find(pending.Id) == pending ? new InsertResult.Inserted(pending) : new InsertResult.Conflict());
        }
        catch (TransactionConflictException)
        {
            return new InsertResult.Conflict();
        }
    }

    public Task<Result<InsertResult>> ReopenAsync(
        Reservation redirected, Reservation released, PlayerSeats seats, CancellationToken cancellationToken)
    {
        var reopened = released.Reopen();
        var after = seats.With(reopened, time.Now());
        return RedirectAsync(redirected, seats, after, new InsertResult.Reopened(reopened), cancellationToken);
    }

    public Task<Result<InsertResult>> RedirectAsync(
        Reservation redirected, Reservation held, PlayerSeats seats, CancellationToken cancellationToken) =>
        RedirectAsync(redirected, seats, seats, new InsertResult.Existing(held), cancellationToken);

    private async Task<Result<InsertResult>> RedirectAsync(
        Reservation redirected,
        PlayerSeats before,
        PlayerSeats after,
        InsertResult result,
        CancellationToken cancellationToken)
    {
        try
        {
            var replace = Replace(before, after.With(redirected, time.Now()));
            var written = await TransactAsync([Insert(redirected), replace], cancellationToken);
            return written.Select(_ => result);
        }
        catch (TransactionCanceledException exception)
        {
            // The record whose id the new one has; where the SDK has repeated a lost write, it is the new one.
            return exception.FailedPart(0) is not { Item: { } item }
                ? new InsertResult.Conflict()
                : ReservationItem.ToReservation(item) is var existing && existing == redirected
                    ? result
                    : new InsertResult.Duplicate(existing);
        }
    }

    private UpdateItemRequest InsertRequest(Reservation pending, SeatLimits limits)
    {
        var session = SeatsItem.SessionNumber(pending);
        return new UpdateItemRequest
        {
            TableName = tableName,
            Key = SeatsItem.KeyOf(pending.Player),
            UpdateExpression =
                "SET #seat = :seat, unsettledShard = :shard, dueAt = :dueAt REMOVE deleteAt "
                + "ADD version :one, liveSessions :sessions",
            ConditionExpression = SeatRules,
            ExpressionAttributeNames = new() { ["#seat"] = SeatsItem.SeatOf(pending.Id) },
            ExpressionAttributeValues = new()
            {
                [":seat"] = ReservationItem.ToMap(pending),
                [":shard"] = SeatsItem.ShardOf(pending.Player),
                [":dueAt"] = AttributeValues.Time(pending.DueAt!.Value),
                [":one"] = AttributeValues.Number(1),
                [":session"] = AttributeValues.Number(session),
                [":sessions"] = AttributeValues.Numbers([session]),
                [":liveMax"] = AttributeValues.Number(limits.LiveMax),
                [":releasedMax"] = AttributeValues.Number(limits.ReleasedMax),
                [":id"] = AttributeValues.Number(pending.Id.Short),
                [":now"] = AttributeValues.Time(time.Now()),
            },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
    }

    private TransactWriteItem Insert(Reservation settled) => new()
    {
        Put = new Put
        {
            TableName = tableName,
            Item = ReservationItem.From(settled),
            ConditionExpression = NewIdCondition,
            ExpressionAttributeValues = new() { [":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds()) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        },
    };

    private TransactWriteItem Replace(PlayerSeats before, PlayerSeats after) => new()
    {
        Put = new Put
        {
            TableName = tableName,
            Item = SeatsItem.From(after with { Version = before.Version + 1 }, time.Now()),
            ConditionExpression = SeatsVersionCondition,
            ExpressionAttributeValues = new() { [":version"] = AttributeValues.Number(before.Version) },
        },
    };
}
