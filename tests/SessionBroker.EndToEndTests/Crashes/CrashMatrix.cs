using System.Collections.Concurrent;
using System.Collections.Immutable;
using Amazon.DynamoDBv2;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.DevStack;
using SessionBroker.DevStack.DynamoDbLocal;
using SessionBroker.DevStack.RuntimeApi;
using SessionBroker.TestKit;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// Runs every scenario with every fault at every call that it makes, many at once: most of the time each waits for a
/// lease to pass.
/// </summary>
public sealed class CrashMatrix : IAsyncLifetime
{
    // They wait more than they work; more at once would run into their functions' deadlines on two cores.
    private const int CasesAtOnce = 24;

    // On a busy machine a function can run out of time before its fault; the case is then run again in a new world.
    private const int TriesMax = 5;

    private readonly ConcurrentBag<CrashOutcome> _outcomes = [];
    private readonly DevStack.SeededIds _ids = new(seed: 1);
    private DynamoDbLocalServer? _server;
    private AmazonDynamoDBClient? _dynamoDb;
    private int _tables;

    /// <summary>In the order of scenario, call and mode; null where there is no native executable.</summary>
    internal ImmutableArray<CrashOutcome>? Outcomes { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (TestSettings.BootstrapPath is not { } bootstrap) return;

        _server = await DynamoDbLocalServer.StartAsync(
            Repository.ToolsFolder, TimeProvider.System, TestContext.Current.CancellationToken);
        _dynamoDb = DynamoDbClients.Create(new Uri(_server.Url), CrashWorld.Region, BrokerDeployment.Credentials);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = CasesAtOnce };
        var cases = new ConcurrentBag<(Scenario Scenario, int Number, string Call, FaultMode Mode)>();
        await Parallel.ForEachAsync(Scenarios.All, limit, async (scenario, _) =>
        {
            var (calls, failure) = await TryAsync(scenario, bootstrap, each => each.CallsAsync());
            if (calls is null) _outcomes.Add(new CrashOutcome(scenario, 0, "without a fault", null, null, failure));
            foreach (var (index, call) in (calls ?? []).Index().Where(each => !IsAmidEqualOnes(calls!, each.Index)))
            {
                foreach (var mode in Enum.GetValues<FaultMode>()) cases.Add((scenario, index + 1, call, mode));
            }
        });
        await Parallel.ForEachAsync(cases, limit, async (each, _) =>
            _outcomes.Add(await RunAsync(each.Scenario, each.Number, each.Call, each.Mode, bootstrap)));

        Outcomes =
        [
            .. _outcomes.OrderBy(outcome => Scenarios.All.IndexOf(outcome.Scenario))
                .ThenBy(outcome => outcome.Number).ThenBy(outcome => outcome.Mode),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _dynamoDb?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    // Of a long run of equal calls, as the reconciler's of all shards is, the first two and the last two tell all.
    private static bool IsAmidEqualOnes(IReadOnlyList<string> calls, int index) =>
        index >= 2 && calls.Skip(index - 2).Take(5).Count(call => call == calls[index]) == 5;

    private async Task<CrashOutcome> RunAsync(
        Scenario scenario, int number, string call, FaultMode mode, string bootstrap)
    {
        var (answered, failure) = await TryAsync(scenario, bootstrap, each => each.RunAsync(number, mode));
        return new CrashOutcome(scenario, number, call, mode, answered, failure);
    }

    private async Task<(T? Value, string? Failure)> TryAsync<T>(
        Scenario scenario, string bootstrap, Func<CrashCase, Task<T?>> run)
        where T : class
    {
        for (var tries = 1; tries <= TriesMax; tries++)
        {
            var function = new FunctionProcessOptions
            {
                BootstrapPath = bootstrap,
                Handler = scenario.Handler,
                Timeout = scenario.FunctionTime,
                NewId = () => _ids.NewUuid().ToString(),
            };
            var table = $"crash-{Interlocked.Increment(ref _tables)}";
            await using var world = await CrashWorld.StartAsync(new Uri(_server!.Url), _dynamoDb!, table, function);
            try
            {
                if (await run(new CrashCase(scenario, world)) is { } value) return (value, null);
            }
#pragma warning disable CA1031 // Whatever goes wrong is this case's outcome, and the others go on.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return (null, $"{exception}\n{world.Log}");
            }
        }

        return (null, "The machine was too slow for the function's time, every time.");
    }
}
