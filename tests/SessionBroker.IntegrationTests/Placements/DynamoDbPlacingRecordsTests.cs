using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Placements;

namespace SessionBroker.IntegrationTests.Placements;

public sealed class DynamoDbPlacingRecordsTests(DynamoDbLocalFixture dynamoDb) : PlacingRecordsContract, IAsyncLifetime
{
    private string _table = "";

    protected override IPlacingRecords Store => new DynamoDbPlacingRecords(dynamoDb.Client, _table, Time);

    public async ValueTask InitializeAsync() => _table = await dynamoDb.CreateTableAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
