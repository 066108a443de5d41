using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

public sealed partial class DynamoDbReservations
{
    private Task<Result<TransactWriteItemsResponse>> ReplaceWithSeatAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken) =>
        TransactAsync([Replace(before, after), ChangeSeat(after)], cancellationToken);

    private Task<Result<PutItemResponse>> ReplaceAsync(
        Reservation before, Reservation after, CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = ReservationItem.From(after),
            ConditionExpression = VersionCondition,
            ExpressionAttributeValues = new() { [":version"] = AttributeValues.Number(before.Version) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        return DynamoDbCall.SendAsync("PutItem", () => client.PutItemAsync(request, cancellationToken));
    }

    private Task<Result<TransactWriteItemsResponse>> TransactAsync(
        List<TransactWriteItem> items, CancellationToken cancellationToken) =>
        DynamoDbCall.SendAsync("TransactWriteItems", () => client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest { TransactItems = items }, cancellationToken));

    private TransactWriteItem Insert(Reservation reservation) => new()
    {
        Put = new Put
        {
            TableName = tableName,
            Item = ReservationItem.From(reservation),
            ConditionExpression = NewIdCondition,
            ExpressionAttributeValues = new() { [":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds()) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        },
    };

    private TransactWriteItem Replace(Reservation before, Reservation after) => new()
    {
        Put = new Put
        {
            TableName = tableName,
            Item = ReservationItem.From(after),
            ConditionExpression = VersionCondition,
            ExpressionAttributeValues = new() { [":version"] = AttributeValues.Number(before.Version) },
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        },
    };

    // The record of seats follows each reservation.
    private TransactWriteItem ChangeSeat(Reservation reservation, PlayerSeats? asRead = null)
    {
        Dictionary<string, AttributeValue> values = new()
        {
            [":deleteAt"] = AttributeValues.Number((time.Now() + SeatsItem.Life).ToUnixTimeSeconds()),
            [":one"] = AttributeValues.Number(1),
        };
        var seat = HeldSeat.Of(reservation);
        if (!reservation.IsSettled) values[":session"] = new(seat.GameSession.Arn);
        if (seat.ReleasedUntil is { } releasedUntil) values[":until"] = AttributeValues.Time(releasedUntil);
        if (asRead?.Version > 0) values[":version"] = AttributeValues.Number(asRead.Version);

        return new()
        {
            Update = new Update
            {
                TableName = tableName,
                Key = SeatsItem.KeyOf(reservation.Player),
                UpdateExpression = (reservation.IsSettled, seat.IsReleased) switch
                {
                    (true, _) => "SET deleteAt = :deleteAt REMOVE #seat, #released ADD version :one",
                    (_, true) =>
                        "SET #seat = :session, #released = :until, deleteAt = :deleteAt ADD version :one",
                    _ => "SET #seat = :session, deleteAt = :deleteAt REMOVE #released ADD version :one",
                },
                ConditionExpression = asRead switch
                {
                    null => null,
                    { Version: 0 } => NewSeatsCondition,
                    _ => SeatsVersionCondition,
                },
                ExpressionAttributeNames = new()
                {
                    ["#seat"] = SeatsItem.SeatOf(reservation.Id),
                    ["#released"] = SeatsItem.ReleasedOf(reservation.Id),
                },
                ExpressionAttributeValues = values,
            },
        };
    }

    // The record whose id a new one has; where the SDK has repeated a write whose answer was lost, it is the new one.
    private static Reservation? InTheWay(TransactionCanceledException exception) =>
        exception.FailedPart(0) is { Item: { } item } ? ReservationItem.ToReservation(item) : null;
}
