using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Placements and matchmaking tickets, each in a partition of the reservation table.</summary>
public sealed class DynamoDbPlacingRecords(IAmazonDynamoDB client, string tableName, TimeProvider time)
    : IPlacingRecords
{
    // Two requests with one key may both begin: the one that is first wins.
    private const string NewIdCondition = DynamoDbReservations.NewIdCondition;

    // An event, a poll and a request may all change one record: the one that replaces the version it has read wins.
    private const string VersionCondition = "version = :version";

    public Task<Result<PlacingRecord>> BeginAsync(PlacingRecord start, CancellationToken cancellationToken) => PutAsync(
        start,
        NewIdCondition,
        new() { [":now"] = AttributeValues.Number(time.GetUtcNow().ToUnixTimeSeconds()) },
        cancellationToken);

    public Task<Result<PlacingRecord>> AdvanceAsync(
        PlacingRecord before, PlacingRecord after, CancellationToken cancellationToken) => PutAsync(
            after,
            VersionCondition,
            new() { [":version"] = AttributeValues.Number(before.Version) },
            cancellationToken);

    public async Task<Result<PlacingRecord>> FindAsync(PlacingId id, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest
        {
            TableName = tableName,
            Key = PlacingItem.KeyOf(id),
            ConsistentRead = true,
        };
        var answer = await DynamoDbCall.SendAsync("GetItem", () => client.GetItemAsync(request, cancellationToken));
        if (!answer.TryGet(out var response, out var error)) return error;
        return response.Item is { Count: > 0 } item && !AttributeValues.IsExpired(item, time.GetUtcNow())
            ? PlacingItem.ToRecord(item)
            : PlacingSync.NotFound(id);
    }

    private async Task<Result<PlacingRecord>> PutAsync(
        PlacingRecord record,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken)
    {
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = PlacingItem.From(record),
            ConditionExpression = condition,
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var written = await DynamoDbCall.SendAsync(
                "PutItem", () => client.PutItemAsync(request, cancellationToken));
            return written.Select(_ => record);
        }
        catch (ConditionalCheckFailedException exception) when (exception.Item is { Count: > 0 } item)
        {
            return PlacingItem.ToRecord(item);
        }
        catch (ConditionalCheckFailedException)
        {
            return PlacingSync.NotFound(record.Id);
        }
    }
}
