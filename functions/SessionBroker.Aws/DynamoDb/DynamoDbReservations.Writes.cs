using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

public sealed partial class DynamoDbReservations
{
    private static readonly Backoff Backoff = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200));

    // Two functions may both be about to change one reservation: the one that replaces the version it has read wins.
    private const string VersionCondition = "#seat.version = :version";

    // The same where both settle it. An earlier version was written by a function that was cut off before it took the
    // reservation out of its player's item, where it has changed since.
    private const string SettledCondition = $"{NewIdCondition} OR version < :version";

    public async Task<Result<Reservation>> AdvanceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        // Where the player stays due when they were, and counts for the same game session, one write does, without a
        // read.
        var isOneWrite = !after.IsSettled
            && after.RecheckAt == before.RecheckAt
            && before.State is not ReservationState.Waiting
            && SeatsItem.SessionNumber(after) == SeatsItem.SessionNumber(before);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var written = isOneWrite
                    ? await ChangeAsync(before, after, cancellationToken)
                    : await RewriteAsync(before, after, cancellationToken);
                if (written is { } result) return result;
            }
            catch (TransactionConflictException)
            {
                // A transaction has the item in hand; nothing was written, and it will be done in a moment.
            }

            if (!await Backoff.PauseAsync(attempt, time, jitter, cancellationToken)) return OutOfTime;
        }
    }

    private async Task<Result<Reservation>?> ChangeAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        try
        {
            var written = await UpdateAsync(ChangeRequest(before, after), cancellationToken);
            return written.Select(_ => after);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return ToSeats(before.Player, exception.Item).Find(before.Id) is { } current
                ? current
                : await FindSettledAsync(before.Player, before.Id, cancellationToken);
        }
    }

    // First the settled reservation's own item, then the player's without it. Null where other reservations of the
    // player changed meanwhile: then it is done again.
    private async Task<Result<Reservation>?> RewriteAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        var read = await SeatsOfAsync(before.Player, cancellationToken);
        if (!read.TryGet(out var seats, out var unread)) return unread;
        if (seats.Find(before.Id) is not { } current)
            return await FindSettledAsync(before.Player, before.Id, cancellationToken);
        if (current.Version != before.Version) return current;
        if (after.GameSession != before.GameSession && seats.HasOtherSeatWith(after)) return current;

        var settled = after.IsSettled ? await PutSettledAsync(after, cancellationToken) : after;
        if (!settled.TryGet(out var recorded, out var unrecorded)) return unrecorded;
        var written = await ReplaceAsync(seats, seats.With(recorded, time.Now()), cancellationToken);
        if (!written.TryGet(out var now, out var error)) return error;
        if (now.Find(before.Id) != (recorded.IsSettled ? null : recorded)) return null;
        return recorded;
    }

    // The one that is recorded: this one, or what another function has settled it as.
    private async Task<Result<Reservation>> PutSettledAsync(Reservation settled, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = ReservationItem.From(settled),
            ConditionExpression = SettledCondition,
            ExpressionAttributeValues = new()
            {
                [":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds()),
                [":version"] = AttributeValues.Number(settled.Version),
            },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var written = await PutAsync(request, cancellationToken);
            return written.Select(_ => settled);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return ReservationItem.ToReservation(exception.Item);
        }
    }

    // The seats as they are now: the new ones, or what another function has made of them.
    private async Task<Result<PlayerSeats>> ReplaceAsync(
        PlayerSeats before, PlayerSeats after, CancellationToken cancellationToken)
    {
        var next = after with { Version = before.Version + 1 };
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = SeatsItem.From(next, time.Now()),
            ConditionExpression = before.Version == 0 ? NewSeatsCondition : SeatsVersionCondition,
            ExpressionAttributeValues =
                before.Version == 0 ? null : new() { [":version"] = AttributeValues.Number(before.Version) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var written = await PutAsync(request, cancellationToken);
            return written.Select(_ => next);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return ToSeats(before.Player, exception.Item);
        }
    }

    private UpdateItemRequest ChangeRequest(Reservation before, Reservation after)
    {
        Dictionary<string, AttributeValue> values = new()
        {
            [":seat"] = ReservationItem.ToMap(after),
            [":version"] = AttributeValues.Number(before.Version),
            [":one"] = AttributeValues.Number(1),
        };
        var isMoved = before.IsReleasedAndHeld != after.IsReleasedAndHeld;
        if (isMoved) values[":session"] = AttributeValues.Numbers([SeatsItem.SessionNumber(after)]);
        return new UpdateItemRequest
        {
            TableName = tableName,
            Key = SeatsItem.KeyOf(before.Player),
            UpdateExpression = "SET #seat = :seat ADD version :one" + (isMoved, after.IsReleasedAndHeld) switch
            {
                (false, _) => "",
                (_, true) => ", releasedSessions :session DELETE liveSessions :session",
                _ => ", liveSessions :session DELETE releasedSessions :session",
            },
            ConditionExpression = VersionCondition,
            ExpressionAttributeNames = new() { ["#seat"] = SeatsItem.SeatOf(before.Id) },
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
    }

    private Task<Result<UpdateItemResponse>> UpdateAsync(
        UpdateItemRequest request, CancellationToken cancellationToken) =>
        DynamoDbCall.SendAsync("UpdateItem", () => client.UpdateItemAsync(request, cancellationToken));

    private Task<Result<PutItemResponse>> PutAsync(PutItemRequest request, CancellationToken cancellationToken) =>
        DynamoDbCall.SendAsync("PutItem", () => client.PutItemAsync(request, cancellationToken));

    private Task<Result<TransactWriteItemsResponse>> TransactAsync(
        List<TransactWriteItem> items, CancellationToken cancellationToken) =>
        DynamoDbCall.SendAsync("TransactWriteItems", () => client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest { TransactItems = items }, cancellationToken));

    private static BrokerError OutOfTime => new(
        ErrorKind.StoreUnavailable,
        "Another request of yours changes the same record; repeat this one with the same Idempotency-Key.");
}
