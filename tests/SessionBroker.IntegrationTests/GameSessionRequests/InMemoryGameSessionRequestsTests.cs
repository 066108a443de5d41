using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Sessions;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.IntegrationTests.GameSessionRequests;

public sealed class InMemoryGameSessionRequestsTests : GameSessionRequestsContract, IAsyncLifetime
{
    private const string Table = "reservations";

    private readonly InMemoryDynamoDb _dynamoDb;

    public InMemoryGameSessionRequestsTests()
    {
        _dynamoDb = new InMemoryDynamoDb(Time);
        Store = new DynamoDbGameSessionRequests(_dynamoDb, Table, Time, new Random(1));
    }

    protected override IGameSessionRequests Store { get; }

    public async ValueTask InitializeAsync() =>
        await TableSchema.CreateAsync(_dynamoDb, Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _dynamoDb.Dispose();
        return ValueTask.CompletedTask;
    }
}
