using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Reservations;
using SessionBroker.DynamoDbEmulator;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class InMemoryReservationsTests : ReservationsContract, IAsyncLifetime
{
    private const string Table = "reservations";

    private readonly InMemoryDynamoDb _dynamoDb;

    public InMemoryReservationsTests()
    {
        _dynamoDb = new InMemoryDynamoDb(Time);
        Meter = new MeteredDynamoDb(_dynamoDb);
        Store = new DynamoDbReservations(Meter, Table, Time, new Random(1));
    }

    protected override IReservations Store { get; }

    protected override MeteredDynamoDb Meter { get; }

    public async ValueTask InitializeAsync() =>
        await TableSchema.CreateAsync(_dynamoDb, Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Meter.Dispose();
        _dynamoDb.Dispose();
        return ValueTask.CompletedTask;
    }
}
