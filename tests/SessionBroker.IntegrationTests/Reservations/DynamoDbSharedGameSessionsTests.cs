using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Joining;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class DynamoDbSharedGameSessionsTests(DynamoDbLocalFixture dynamoDb)
    : SharedGameSessionsContract, IAsyncLifetime
{
    private DynamoDbSharedGameSessions? _store;

    protected override ISharedGameSessions Store => _store!;

    public async ValueTask InitializeAsync() =>
        _store = new DynamoDbSharedGameSessions(dynamoDb.Client, await dynamoDb.CreateTableAsync(), Time);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
