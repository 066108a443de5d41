using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class DynamoDbReservationsTests(DynamoDbLocalFixture dynamoDb) : ReservationsContract, IAsyncLifetime
{
    private DynamoDbReservations? _store;

    protected override IReservations Store => _store!;

    public async ValueTask InitializeAsync() =>
        _store = new DynamoDbReservations(dynamoDb.Client, await dynamoDb.CreateTableAsync(), Time, new Random(1));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
