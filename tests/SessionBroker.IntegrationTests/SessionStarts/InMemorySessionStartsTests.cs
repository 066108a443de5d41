using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Sessions;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.IntegrationTests.SessionStarts;

public sealed class InMemorySessionStartsTests : SessionStartsContract, IAsyncLifetime
{
    private const string Table = "reservations";

    private readonly InMemoryDynamoDb _dynamoDb;

    public InMemorySessionStartsTests()
    {
        _dynamoDb = new InMemoryDynamoDb(Time);
        Store = new DynamoDbSessionStarts(_dynamoDb, Table, Time);
    }

    protected override ISessionStarts Store { get; }

    public async ValueTask InitializeAsync() =>
        await TableSchema.CreateAsync(_dynamoDb, Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _dynamoDb.Dispose();
        return ValueTask.CompletedTask;
    }
}
