using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>
/// The reservation table. A player's reservations and seats stand in one partition, so that a player's own reads are
/// consistent and the seat rules are one transaction; a sparse index serves what crosses players. template.yaml
/// declares the same; a test compares them.
/// </summary>
public static class TableSchema
{
    /// <summary>A player's reservations by age.</summary>
    public const string ByCreation = "byCreation";

    /// <summary>Unsettled reservations by when they are due, spread over shards; settled ones drop out.</summary>
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

    /// <summary>The table as a request to make it.</summary>
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
            Index(Unsettled, AttributeNames.UnsettledShard, AttributeNames.DueAt),
        ],
    };

    private static GlobalSecondaryIndex Index(string name, string hash, string range) => new()
    {
        IndexName = name,
        KeySchema = Keys(hash, range),
        Projection = new Projection { ProjectionType = ProjectionType.ALL },
    };

    private static List<KeySchemaElement> Keys(string hash, string range) =>
        [new KeySchemaElement(hash, KeyType.HASH), new KeySchemaElement(range, KeyType.RANGE)];
}
