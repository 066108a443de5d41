using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class DynamoDbReservationsTests(DynamoDbLocalFixture dynamoDb) : ReservationsContract, IAsyncLifetime
{
    private readonly MeteredDynamoDb _meter = new(dynamoDb.Client);
    private DynamoDbReservations? _store;

    protected override IReservations Store => _store!;

    protected override MeteredDynamoDb Meter => _meter;

    public async ValueTask InitializeAsync() =>
        _store = new DynamoDbReservations(_meter, await dynamoDb.CreateTableAsync(), Time, new Random(1));

    public ValueTask DisposeAsync()
    {
        _meter.Dispose();
        return ValueTask.CompletedTask;
    }
}
