using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Reservations;
using SessionBroker.DynamoDbEmulator;

namespace SessionBroker.IntegrationTests.Reservations;

public sealed class InMemoryReservationsTests : ReservationsContract, IAsyncLifetime
{
    private const string Table = "reservations";

    private readonly InMemoryDynamoDb _dynamoDb;

    public InMemoryReservationsTests()
    {
        _dynamoDb = new InMemoryDynamoDb(Time);
        Store = new DynamoDbReservations(_dynamoDb, Table, Time, new Random(1));
    }

    protected override IReservations Store { get; }

    public async ValueTask InitializeAsync() =>
        await TableSchema.CreateAsync(_dynamoDb, Table, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _dynamoDb.Dispose();
        return ValueTask.CompletedTask;
    }
}
