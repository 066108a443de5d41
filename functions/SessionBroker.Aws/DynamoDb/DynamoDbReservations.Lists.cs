using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Aws.DynamoDb;

public sealed partial class DynamoDbReservations
{
    public Task<Result<ReservationPage>> OfPlayerAsync(
        PlayerId player, PageRequest page, CancellationToken cancellationToken) =>
        QueryAsync(
            new QueryRequest
            {
                IndexName = TableSchema.ByCreation,
                KeyConditionExpression = "player = :player",
                ExpressionAttributeValues = new() { [":player"] = new(player.Value) },
                ScanIndexForward = false,
                ConsistentRead = true,
            },
            new() { [AttributeNames.Player] = new(player.Value) },
            AttributeNames.CreatedAt,
            page,
            cancellationToken);

    public Task<Result<ReservationPage>> UnsettledAsync(
        int shard, DateTimeOffset dueBefore, PageRequest page, CancellationToken cancellationToken) =>
        QueryAsync(
            new QueryRequest
            {
                IndexName = TableSchema.Unsettled,
                KeyConditionExpression = "unsettledShard = :shard AND dueAt < :dueBefore",
                ExpressionAttributeValues = new()
                {
                    [":shard"] = new(ReservationItem.Shard(shard)),
                    [":dueBefore"] = AttributeValues.Time(dueBefore),
                },
            },
            new() { [AttributeNames.UnsettledShard] = new(ReservationItem.Shard(shard)) },
            AttributeNames.DueAt,
            page,
            cancellationToken);

    private async Task<Result<ReservationPage>> QueryAsync(
        QueryRequest query,
        Dictionary<string, AttributeValue> fixedKey,
        string range,
        PageRequest page,
        CancellationToken cancellationToken)
    {
        query.TableName = tableName;
        query.Limit = page.Limit;
        if (page.NextToken is { } token)
        {
            if (!PageToken.TryRead(token, range, fixedKey, out var start)) return NotOurs;
            query.ExclusiveStartKey = start;
        }

        var answer = await DynamoDbCall.SendAsync("Query", () => client.QueryAsync(query, cancellationToken));
        return answer.Select(response => new ReservationPage(
            [
                .. (response.Items ?? [])
                    .Where(item => !AttributeValues.IsExpired(item, time.Now()))
                    .Select(ReservationItem.ToReservation),
            ],
            PageToken.Write(response.LastEvaluatedKey, range)));
    }

    private static BrokerError NotOurs => BrokerError.Invalid(
        new ValidationError(nameof(PageRequest.NextToken), "must be the nextToken of the page before, unchanged"));
}
