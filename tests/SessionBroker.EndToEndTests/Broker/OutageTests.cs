using SessionBroker.DevStack;
using SessionBroker.DevStack.DynamoDbLocal;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>Nothing is lost when one side is down: the player is told, and the record says what is known.</summary>
public sealed class OutageTests
{
    // A lease ends 5 s after the function's own 10 s; the machine may be slow.
    private static readonly TimeSpan LeaseMax = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_DynamoDB_stopped_GameLift_is_not_called(bool native)
    {
        var dynamoDb = await StartDynamoDbAsync();
        await using var stack = await StartAsync(dynamoDb, native);
        var player = await stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync();
        await dynamoDb.DisposeAsync();

        var refused = await player.ReserveAsync(session);

        refused.ShouldBeProblem(503, "store-unavailable");
        stack.Host.Simulator.Control.CallsOf("CreatePlayerSession").ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_GameLift_stopped_the_reservation_has_failed(bool native)
    {
        await using var dynamoDb = await StartDynamoDbAsync();
        await using var stack = await StartAsync(dynamoDb, native);
        var player = await stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync();
        await stack.Host.Simulator.DisposeAsync();

        var refused = await player.ReserveAsync(session);
        var started = await player.PostAsync(
            "/v1/game-sessions", """{"destination": "default", "maximumPlayerSessionCount": 2}""");
        var record = await player.GetAsync("/v1/reservations");

        refused.ShouldBeProblem(504, "upstream-unreachable");
        started.ShouldBeProblem(504, "upstream-unreachable");
        record.Body["reservations"]!.AsArray().ShouldHaveSingleItem()!["state"]!.GetValue<string>().ShouldBe("FAILED");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_seat_whose_answer_was_lost_is_found_again_by_its_key(bool native)
    {
        await using var dynamoDb = await StartDynamoDbAsync();
        await using var stack = await StartAsync(dynamoDb, native);
        var player = await stack.NewPlayerAsync();
        var session = await player.CreateActiveSessionAsync();
        stack.Host.Simulator.Control.InjectFault(
            new FaultRule { Operation = "CreatePlayerSession", Kind = FaultKind.DropAnswer, Count = 1 });
        var key = ("Idempotency-Key", "lost");

        var lost = await player.ReserveAsync(session, key);
        var meanwhile = await player.GetAsync("/v1/reservations");
        var found = await RepeatAsync(() => player.ReserveAsync(session, key));

        lost.ShouldBeProblem(504, "upstream-timed-out");
        meanwhile.Body["reservations"]!.AsArray().ShouldHaveSingleItem()!["state"]!.GetValue<string>()
            .ShouldBe("PENDING");
        ((int)found.Status).ShouldBe(201, found.Text);
        found["reservationId"].ShouldBe(meanwhile.Body["reservations"]![0]!["reservationId"]!.GetValue<string>());
        stack.Host.Simulator.Control.CallsOf("CreatePlayerSession").ShouldBe(1);
    }

    private static Task<DynamoDbLocalServer> StartDynamoDbAsync() =>
        DynamoDbLocalServer.StartAsync(Repository.ToolsFolder, TimeProvider.System, Cancellation);

    private static Task<BrokerStack> StartAsync(DynamoDbLocalServer dynamoDb, bool native)
    {
        Assert.SkipWhen(native && TestSettings.BootstrapPath is null, "There is no native executable.");
        return BrokerStack.StartAsync(new DevStackOptions
        {
            Store = new StoreChoice.DynamoDb(dynamoDb.Url),
            BootstrapPath = native ? TestSettings.BootstrapPath : null,
        });
    }

    // As a client does: again with the same key, after what Retry-After says.
    private static async Task<Answer> RepeatAsync(Func<Task<Answer>> request)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var answer = await request();
            if (answer["code"] is not "request-in-progress") return answer;

            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(LeaseMax);
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value, TimeProvider.System, Cancellation);
        }
    }
}
