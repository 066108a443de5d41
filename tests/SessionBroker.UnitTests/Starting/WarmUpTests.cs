using SessionBroker.Aws.Connections;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.Functions.Starting;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Connections;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.UnitTests.Starting;

public sealed class WarmUpTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _log = [];
    private readonly JsonLoggerFactory _lines;
    private readonly ServiceConnections _connections;
    private readonly BrokerDependencies _dependencies;
    private int _rehearsals;

    public WarmUpTests()
    {
        _lines = new JsonLoggerFactory(_log.Add, LogLevel.Information, _time);
        _connections = new ServiceConnections(_time);
        _dependencies = new BrokerDependencies(_time, new SeededIds(seed: 1), new Random(1), _lines);
    }

    public void Dispose()
    {
        _connections.Dispose();
        _lines.Dispose();
    }

    [Fact]
    public async Task Connections_are_opened_and_a_request_rehearsed()
    {
        await using var server = new RawServer();

        await RunAsync(server.Address);

        server.Requests.ShouldBe(["1 GET /ping"]);
        _rehearsals.ShouldBe(1);
        _log.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_that_does_not_answer_holds_it_up_no_longer_than_its_limit()
    {
        await using var server = new RawServer(_ => Reaction.StaySilent);
        var running = RunAsync(server.Address);
        (await Eventually.HoldsAsync(() => server.Requests.Length == 1, TestContext.Current.CancellationToken))
            .ShouldBeTrue();
        running.IsCompleted.ShouldBeFalse();

        _time.Advance(WarmUp.TimeMax);

        await running.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        _log.ShouldHaveSingleItem().ShouldContain("\"event\":1003");
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_fails_nothing()
    {
        Uri address;
        await using (var server = new RawServer()) address = server.Address;

        await RunAsync(address);

        _rehearsals.ShouldBe(1);
        _log.ShouldHaveSingleItem().ShouldContain("\"event\":1003");
    }

    [Fact]
    public async Task A_rehearsal_that_fails_fails_nothing()
    {
        await using var server = new RawServer();

        await WarmUp.RunAsync(
            [(_connections, server.Address)], () => throw new InvalidDataException("broken"), _dependencies);

        _log.ShouldHaveSingleItem().ShouldContain("broken");
    }

    [Fact]
    public async Task A_function_that_calls_no_service_does_nothing()
    {
        await RunAsync();

        _rehearsals.ShouldBe(0);
    }

    private Task RunAsync(params Uri[] services) => WarmUp.RunAsync(
        services.Select(service => (_connections, service)),
        () =>
        {
            _rehearsals++;
            return Task.CompletedTask;
        },
        _dependencies);
}
