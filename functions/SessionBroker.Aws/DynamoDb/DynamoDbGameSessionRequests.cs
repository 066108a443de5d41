using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Starts of game sessions, in the players' partitions of the reservation table.</summary>
public sealed class DynamoDbGameSessionRequests(IAmazonDynamoDB client, string tableName, TimeProvider time)
    : IGameSessionRequests
{
    // As for a reservation's id.
    private const string NewIdCondition = DynamoDbReservations.NewIdCondition;

    // Two functions may both go on with one start: the one that replaces the version it has read wins. Where the item
    // has expired meanwhile, nobody else can have.
    private const string VersionCondition = $"version = :version OR {NewIdCondition}";

    public Task<Result<GameSessionRequestRecord>> BeginAsync(
        GameSessionRequestRecord start, CancellationToken cancellationToken) =>
        PutAsync(start, NewIdCondition, [], cancellationToken);

    public Task<Result<GameSessionRequestRecord>> AdvanceAsync(
        GameSessionRequestRecord before, GameSessionRequestRecord after, CancellationToken cancellationToken) =>
        PutAsync(
            after,
            VersionCondition,
            new() { [":version"] = AttributeValues.Number(before.Version) },
            cancellationToken);

    private async Task<Result<GameSessionRequestRecord>> PutAsync(
        GameSessionRequestRecord start,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken)
    {
        values[":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds());
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = GameSessionRequestItem.From(start),
            ConditionExpression = condition,
            ExpressionAttributeValues = values,
            ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
        };
        try
        {
            var written = await DynamoDbCall.SendAsync(
                "PutItem", () => client.PutItemAsync(request, cancellationToken));
            return written.Select(_ => start);
        }
        catch (ConditionalCheckFailedException exception)
        {
            return GameSessionRequestItem.ToStart(exception.Item);
        }
    }
}
