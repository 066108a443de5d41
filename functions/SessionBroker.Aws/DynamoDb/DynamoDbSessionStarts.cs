using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Starts of game sessions, in the players' partitions of the reservation table.</summary>
public sealed class DynamoDbSessionStarts(IAmazonDynamoDB client, string tableName, TimeProvider time) : ISessionStarts
{
    // As for a reservation's id.
    private const string IdIsFree = DynamoDbReservations.IdIsFree;

    // Two functions may both go on with one start: the one that replaces the version it has read wins. Where the item
    // has expired meanwhile, nobody else can have.
    private const string VersionIsAsRead = $"version = :version OR {IdIsFree}";

    public Task<Result<SessionStart>> BeginAsync(SessionStart start, CancellationToken cancellationToken) =>
        PutAsync(start, IdIsFree, [], cancellationToken);

    public Task<Result<SessionStart>> AdvanceAsync(
        SessionStart before, SessionStart after, CancellationToken cancellationToken) =>
        PutAsync(
            after, VersionIsAsRead, new() { [":version"] = AttributeValues.Number(before.Version) }, cancellationToken);

    private async Task<Result<SessionStart>> PutAsync(
        SessionStart start,
        string condition,
        Dictionary<string, AttributeValue> values,
        CancellationToken cancellationToken)
    {
        values[":now"] = AttributeValues.Number(time.Now().ToUnixTimeSeconds());
        var request = new PutItemRequest
        {
            TableName = tableName,
            Item = SessionStartItem.From(start),
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
            return SessionStartItem.ToStart(exception.Item);
        }
    }
}
