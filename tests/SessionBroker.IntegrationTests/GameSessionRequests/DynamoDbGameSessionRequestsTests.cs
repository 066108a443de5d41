using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.IntegrationTests.GameSessionRequests;

public sealed class DynamoDbGameSessionRequestsTests(DynamoDbLocalFixture dynamoDb)
    : GameSessionRequestsContract, IAsyncLifetime
{
    private string _table = "";

    protected override IGameSessionRequests Store =>
        new DynamoDbGameSessionRequests(dynamoDb.Client, _table, Time, new Random(1));

    public async ValueTask InitializeAsync() => _table = await dynamoDb.CreateTableAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // They share a player's partition with the reservations, which must not see them.
    [Fact]
    public async Task A_start_is_none_of_its_players_reservations()
    {
        var start = NewStart();
        await Store.BeginAsync(start, new CreationBudget(10), TestContext.Current.CancellationToken);
        var reservations = new DynamoDbReservations(dynamoDb.Client, _table, Time, new Random(1));

        var page = await reservations.OfPlayerAsync(
            start.Player, new PageRequest(10, null), TestContext.Current.CancellationToken);

        page.Value.Reservations.ShouldBeEmpty();
    }
}
