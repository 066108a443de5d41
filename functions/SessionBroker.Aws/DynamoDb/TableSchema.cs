using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The reservation table. What a player has stands in one partition, so that a player's own reads are consistent: the
/// unsettled reservations in one item, so that the seat rules are one condition, and each settled one in its own. A
/// sparse index serves what crosses players. template.yaml declares the same; a test compares them.
/// </summary>
public static class TableSchema
{
    /// <summary>A player's settled reservations by age.</summary>
    public const string ByCreation = "byCreation";

    /// <summary>Players with unsettled reservations, by when they are due, spread over shards.</summary>
    public const string Unsettled = "unsettled";

    /// <summary>Makes the table, on demand and with expiry, and waits until it can be used.</summary>
    public static async Task CreateAsync(IAmazonDynamoDB client, string tableName, CancellationToken cancellationToken)
    {
        await client.CreateTableAsync(Describe(tableName), cancellationToken);
        await client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = tableName,
                TimeToLiveSpecification =
                    new TimeToLiveSpecification { Enabled = true, AttributeName = AttributeNames.DeleteAt },
            },
            cancellationToken);
    }

    public static CreateTableRequest Describe(string tableName) => new()
    {
        TableName = tableName,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions =
        [
            new AttributeDefinition(AttributeNames.Player, ScalarAttributeType.S),
            new AttributeDefinition(AttributeNames.Item, ScalarAttributeType.S),
            new AttributeDefinition(AttributeNames.CreatedAt, ScalarAttributeType.N),
            new AttributeDefinition(AttributeNames.UnsettledShard, ScalarAttributeType.S),
            new AttributeDefinition(AttributeNames.DueAt, ScalarAttributeType.N),
        ],
        KeySchema = Keys(AttributeNames.Player, AttributeNames.Item),
        LocalSecondaryIndexes =
        [
            new LocalSecondaryIndex
            {
                IndexName = ByCreation,
                KeySchema = Keys(AttributeNames.Player, AttributeNames.CreatedAt),
                Projection = new Projection { ProjectionType = ProjectionType.ALL },
            },
        ],
        GlobalSecondaryIndexes =
        [
            new GlobalSecondaryIndex
            {
                IndexName = Unsettled,
                KeySchema = Keys(AttributeNames.UnsettledShard, AttributeNames.DueAt),
                Projection = new Projection { ProjectionType = ProjectionType.KEYS_ONLY },
            },
        ],
    };

    private static List<KeySchemaElement> Keys(string hash, string range) =>
        [new KeySchemaElement(hash, KeyType.HASH), new KeySchemaElement(range, KeyType.RANGE)];
}
