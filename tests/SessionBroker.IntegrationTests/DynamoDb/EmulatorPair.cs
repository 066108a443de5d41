using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.DynamoDbEmulator;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>DynamoDB in memory and DynamoDB Local with the same tables, which get the same requests.</summary>
internal sealed class EmulatorPair(AmazonDynamoDBClient local, string tableName)
{
    /// <summary>The table's sort key, and the keys of its indexes.</summary>
    public const string ByNumber = "byNumber";
    public const string Global = "global";
    public const string KeysOnly = "keysOnly";
    public const string Included = "included";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public InMemoryDynamoDb Emulator { get; } = new(new ManualTimeProvider());

    public string TableName => tableName;

    /// <summary>Makes the table in both.</summary>
    /// <param name="hasLocalIndex">DynamoDB Local counts a larger or smaller entry of a local index by other rules
    /// than DynamoDB's documents do, so that large items are for tables without one.</param>
    public static async Task<EmulatorPair> CreateAsync(
        DynamoDbLocalFixture dynamoDb, string tableName, bool hasLocalIndex = true)
    {
        var pair = new EmulatorPair(dynamoDb.Client, tableName);
        await dynamoDb.Client.CreateTableAsync(Schema(tableName, hasLocalIndex), Cancellation);
        await pair.Emulator.CreateTableAsync(Schema(tableName, hasLocalIndex), Cancellation);
        return pair;
    }

    /// <summary>Sends a request to both.</summary>
    /// <returns>How the two answers differ; null where they do not.</returns>
    public async Task<string?> CompareAsync(
        AmazonWebServiceRequest request, Func<string, string>? simplify = null)
    {
        simplify ??= static text => text;
        var text = simplify(await AnswerAsync(Emulator, request));
        var expected = simplify(await AnswerAsync(local, request));
        return text == expected
            ? null
            : $"{RequestText.Of(request)}\n  DynamoDB Local  {expected}\n  in memory       {text}";
    }

    private static async Task<string> AnswerAsync(IAmazonDynamoDB client, AmazonWebServiceRequest request)
    {
        try
        {
            return AnswerText.Of(await SendAsync(client, request));
        }
        catch (AmazonDynamoDBException exception)
        {
            return AnswerText.Of(exception);
        }
    }

    private static async Task<AmazonWebServiceResponse> SendAsync(
        IAmazonDynamoDB client, AmazonWebServiceRequest request) => request switch
        {
            GetItemRequest get => await client.GetItemAsync(get, Cancellation),
            PutItemRequest put => await client.PutItemAsync(put, Cancellation),
            UpdateItemRequest update => await client.UpdateItemAsync(update, Cancellation),
            DeleteItemRequest delete => await client.DeleteItemAsync(delete, Cancellation),
            QueryRequest query => await client.QueryAsync(query, Cancellation),
            TransactWriteItemsRequest write => await client.TransactWriteItemsAsync(write, Cancellation),
            TransactGetItemsRequest get => await client.TransactGetItemsAsync(get, Cancellation),
            BatchGetItemRequest batch => await client.BatchGetItemAsync(batch, Cancellation),
            _ => throw new NotSupportedException(request.GetType().Name),
        };

    private static CreateTableRequest Schema(string tableName, bool hasLocalIndex) => new()
    {
        TableName = tableName,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions =
        [
            new("p", ScalarAttributeType.S), new("s", ScalarAttributeType.S), new("n", ScalarAttributeType.N),
            new("g", ScalarAttributeType.S), new("h", ScalarAttributeType.N),
        ],
        KeySchema = Keys("p", "s"),
        LocalSecondaryIndexes = hasLocalIndex
            ? [new() { IndexName = ByNumber, KeySchema = Keys("p", "n"), Projection = All }]
            : null,
        GlobalSecondaryIndexes =
        [
            new() { IndexName = Global, KeySchema = Keys("g", "n"), Projection = All },
            new()
            {
                IndexName = KeysOnly,
                KeySchema = Keys("g"),
                Projection = new() { ProjectionType = ProjectionType.KEYS_ONLY },
            },
            new()
            {
                IndexName = Included,
                KeySchema = Keys("g", "h"),
                Projection = new() { ProjectionType = ProjectionType.INCLUDE, NonKeyAttributes = ["x", "m"] },
            },
        ],
    };

    private static Projection All => new() { ProjectionType = ProjectionType.ALL };

    private static List<KeySchemaElement> Keys(string hash, string? range = null) => range is null
        ? [new(hash, KeyType.HASH)]
        : [new(hash, KeyType.HASH), new(range, KeyType.RANGE)];
}
