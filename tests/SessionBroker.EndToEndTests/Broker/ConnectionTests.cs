using System.Net;
using SessionBroker.DevStack;
using SessionBroker.Domain.Reservations;
using SessionBroker.EndToEndTests.Cli;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// Where players connect, and come back to: stacks of their own, because their fleets differ and time is advanced.
/// </summary>
public sealed class ConnectionTests : IDisposable
{
    private const string Fleets =
        """
        fleets:
          - id: fleet-behind-relays
            name: relayed
            compute: ec2
            playerGatewayMode: REQUIRED
            locations: [{ name: us-east-1 }]
          - id: fleet-direct
            name: direct
            compute: ec2
            locations: [{ name: us-east-1 }]
          - id: fleet-office
            name: office
            compute: anywhere
            locations: [{ name: custom-office }]
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Players_connect_by_the_player_gateway_where_the_fleet_has_it(bool isNative)
    {
        await using var stack = await StartAsync(isNative);

        var (relayed, _) = await ConnectAsync(stack, "relayed");
        var plain = new[] { await ConnectAsync(stack, "direct"), await ConnectAsync(stack, "office") };

        relayed["playerGatewayToken"].ShouldNotBeNullOrEmpty();
        relayed["expiresAt"].ShouldNotBeNullOrEmpty();
        relayed.Body["endpoints"]![0]!["port"]!.GetValue<int>().ShouldBeInRange(1, 60000);
        foreach (var (connection, seat) in plain)
        {
            connection.Body["endpoints"]!.AsArray().ShouldHaveSingleItem()!.ToJsonString()
                .ShouldBe(seat.Body["connection"]!.ToJsonString());
            connection.Body["playerGatewayToken"].ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(false, true, "COMPLETED")]
    [InlineData(false, false, "TIMEDOUT")]
    [InlineData(true, true, "COMPLETED")]
    [InlineData(true, false, "TIMEDOUT")]
    public async Task A_player_comes_back_into_the_same_session_by_a_new_request(
        bool isNative, bool wasConnected, string state)
    {
        await using var stack = await StartAsync(isNative);
        var gameLift = stack.Host.Simulator.Control;
        var (player, other) = (await stack.NewPlayerAsync(), await stack.NewPlayerAsync());
        var session = await player.CreateActiveSessionAsync(destination: "direct");
        var first = await player.ReserveAsync(session, ("Idempotency-Key", "the-first"));
        var path = first.Headers.Location!.ToString();

        var hidden = await other.GetAsync($"{path}/connection");
        if (wasConnected) gameLift.AcceptPlayerSession(first["playerSessionId"]!);
        var connection = await player.GetAsync($"{path}/connection");
        if (wasConnected) gameLift.RemovePlayerSession(first["playerSessionId"]!);
        else gameLift.Advance(Seat.ReservationTimeout);
        var gone = await player.GetAsync($"{path}/connection");
        var replay = await player.ReserveAsync(session, ("Idempotency-Key", "the-first"));
        var second = await player.ReserveAsync(session, ("Idempotency-Key", "the-second"));
        var again = await player.GetAsync($"{second.Headers.Location}/connection");

        hidden.ShouldBeProblem(404, "reservation-not-found");
        (connection.Status, connection["playerSessionId"]).ShouldBe((HttpStatusCode.OK, first["playerSessionId"]));
        gone.ShouldBeProblem(409, "reservation-not-live");
        (await player.GetAsync(path))["state"].ShouldBe(state);
        replay["playerSessionId"].ShouldBe(first["playerSessionId"]);
        second.Status.ShouldBe(HttpStatusCode.Created, second.Text);
        second["playerSessionId"].ShouldNotBe(first["playerSessionId"]);
        (again.Status, again["playerSessionId"]).ShouldBe((HttpStatusCode.OK, second["playerSessionId"]));
    }

    private async Task<BrokerStack> StartAsync(bool isNative)
    {
        Assert.SkipWhen(isNative && TestSettings.BootstrapPath is null, "There is no native executable.");
        var file = _folder.File("fleets.yaml");
        await File.WriteAllTextAsync(file, Fleets, TestContext.Current.CancellationToken);
        var options = new DevStackOptions { ConfigFile = file };
        if (isNative)
        {
            options = options with
            {
                Store = new StoreChoice.DynamoDbLocal(Repository.ToolsFolder),
                BootstrapPath = TestSettings.BootstrapPath,
            };
        }

        return await BrokerStack.StartAsync(options, fleet: null);
    }

    private static async Task<(Answer Connection, Answer Seat)> ConnectAsync(BrokerStack stack, string destination)
    {
        var player = await stack.NewPlayerAsync();
        var seat = await player.ReserveAsync(await player.CreateActiveSessionAsync(destination: destination));

        var connection = await player.GetAsync($"{seat.Headers.Location}/connection");

        connection.Status.ShouldBe(HttpStatusCode.OK, connection.Text);
        connection["playerSessionId"].ShouldBe(seat["playerSessionId"]);
        return (connection, seat);
    }
}
