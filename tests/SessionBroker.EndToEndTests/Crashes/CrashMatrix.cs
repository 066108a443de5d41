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
/// lease to pass. Null outcomes where there is no native executable.
/// </summary>
public sealed class CrashMatrix : IAsyncLifetime
{
    // They wait more than they work; more at once would run into their functions' deadlines on two cores.
    private const int CasesAtOnce = 24;

    // On a busy machine a case can miss its fault; it is then run again in a new world.
    private const int TriesMax = 5;

    private readonly ConcurrentBag<CrashOutcome> _outcomes = [];
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
            var calls = await InWorldAsync(scenario, bootstrap, each => each.CallsAsync());
            foreach (var (index, call) in calls.Index().Where(each => !IsAmidEqualOnes(calls, each.Index)))
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
        try
        {
            string? answered = null;
            for (var tries = 0; answered is null && tries < TriesMax; tries++)
                answered = await InWorldAsync(scenario, bootstrap, each => each.RunAsync(number, mode));
            return new CrashOutcome(
                scenario, number, call, mode, answered, answered is null ? "The fault never struck in time." : null);
        }
#pragma warning disable CA1031 // Whatever goes wrong is this case's outcome, and the others go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new CrashOutcome(scenario, number, call, mode, Answered: null, $"{exception}");
        }
    }

    private async Task<T> InWorldAsync<T>(Scenario scenario, string bootstrap, Func<CrashCase, Task<T>> run)
    {
        var function = new FunctionProcessOptions
        {
            BootstrapPath = bootstrap,
            Handler = scenario.Handler,
            Timeout = scenario.FunctionTime,
            NewId = () => "",
        };
        var table = $"crash-{Interlocked.Increment(ref _tables)}";
        await using var world = await CrashWorld.StartAsync(new Uri(_server!.Url), _dynamoDb!, table, function);
        try
        {
            return await run(new CrashCase(scenario, world));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{scenario.Name}: {exception.Message}\n{world.Log}", exception);
        }
    }
}
