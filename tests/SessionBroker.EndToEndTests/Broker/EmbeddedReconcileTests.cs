using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Logging;
using SessionBroker.DevStack;
using SessionBroker.Functions.Logging;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Broker;

/// <summary>
/// The reconciler in the stack as `./broker up` starts it, invoked by the stack's own schedule alone, on a clock that
/// the test moves.
/// </summary>
public sealed class EmbeddedReconcileTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _log = [];
    private readonly JsonLoggerFactory _lines;
    private BrokerStack _stack = null!;

    public EmbeddedReconcileTests() => _lines = new JsonLoggerFactory(_log.Enqueue, LogLevel.Information, _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private long Questions => _stack.Host.Simulator.Control.CallsOf("DescribePlayerSessions");

    public async ValueTask InitializeAsync() =>
        _stack = await BrokerStack.StartAsync(new DevStackOptions { Time = _time, Loggers = _lines });

    public async ValueTask DisposeAsync()
    {
        await _stack.DisposeAsync();
        _lines.Dispose();
    }

    [Fact]
    public async Task A_seat_that_nobody_took_is_TIMEDOUT_by_the_schedule_alone()
    {
        var player = await _stack.NewPlayerAsync();
        var reserved = await player.ReserveAsync(await StartSessionAsync(player));

        _time.Advance(TimeSpan.FromMinutes(2));
        await LoggedAsync("1 timed out");
        var asked = Questions;
        var read = await player.GetAsync(reserved.Headers.Location!.ToString());

        (read["state"], Questions - asked).ShouldBe(("TIMEDOUT", 0L));
        read["settledAt"].ShouldBe(reserved["expiresAt"]);
    }

    [Fact]
    public async Task A_lost_seat_is_adopted_by_the_schedule_alone()
    {
        var player = await _stack.NewPlayerAsync();
        var session = await StartSessionAsync(player);
        _stack.Host.Simulator.Control.InjectFault(
            new FaultRule { Operation = "CreatePlayerSession", Kind = FaultKind.DropAnswer, Count = 1 });
        var lost = await player.ReserveAsync(session, ("Idempotency-Key", "lost"));
        _stack.Connect(player);

        _time.Advance(TimeSpan.FromMinutes(2));
        await LoggedAsync("1 adopted");
        var found = await player.ReserveAsync(session, ("Idempotency-Key", "lost"));

        lost.ShouldBeProblem(504, "upstream-timed-out");
        found.Status.ShouldBe(HttpStatusCode.Created, found.Text);
        found.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        _stack.Host.Simulator.Control.CallsOf("CreatePlayerSession").ShouldBe(1);
    }

    // Nobody can wait for it in the request: time passes here only.
    private async Task<string> StartSessionAsync(Player player)
    {
        var started = await player.PostAsync(
            "/v1/game-sessions", """{"destination": "default", "maximumPlayerSessionCount": 4}""");
        _time.Advance(TimeSpan.FromSeconds(5));
        return started["gameSessionId"]!;
    }

    private async Task LoggedAsync(string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (!_log.Any(line => line.Contains(text, StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, limit.Token);
    }
}
