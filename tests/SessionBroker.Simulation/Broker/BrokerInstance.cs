using Microsoft.Extensions.Logging;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Wire;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.Simulation.Broker;

/// <summary>
/// The broker's real functions in one execution environment: with a clock, connections and a log of their own. It
/// handles one request at a time, as Lambda has it.
/// </summary>
internal sealed class BrokerInstance : IDisposable
{
    // Two clocks differ by up to twice as much; with the slowest request that is less than Lease.Margin.
    public static readonly TimeSpan SkewMax = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan GameLiftCallTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan StoreCallTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan SkewNoticed = TimeSpan.FromSeconds(0.5);

    private static readonly BrokerSettings Settings = BrokerSettings.Read(name => name switch
    {
        "TABLE_NAME" => StoredRecords.TableName,
        "AWS_REGION" => "us-east-1",
        "DESTINATIONS" => $$"""[{"name": "default", "fleetId": "{{World.Fleet}}"}]""",
        _ => null,
    });

    private readonly World _world;
    private readonly TimeSpan _skew;
    private readonly NetworkedGameLift _gameLift;
    private readonly NetworkedDynamoDb _dynamoDb;
    private readonly JsonLoggerFactory _log;
    private readonly Composition _composition;

    public BrokerInstance(World world, Links links, string name)
    {
        _world = world;
        Life = new Instance(name);
        _skew = SkewMax * (world.Random.OneIn(2) ? world.Random.Any([-1, 1]) : (world.Random.Share() * 2) - 1);
        _gameLift = new NetworkedGameLift(world, new Network(links.GameLift, Life, GameLiftCallTime));
        _log = new JsonLoggerFactory(line => world.History.Add($"{name}: {line}"), LogLevel.Critical, world.Time);
        _dynamoDb = new NetworkedDynamoDb(
            world, new Network(links.Store, Life, StoreCallTime), Life, links.Lagging);
        var dependencies = new BrokerDependencies(
            new SkewedTime(world.Time, _skew), new SeededIds(world.Random.Source.Next()), world.Random.Source, _log);
        _composition = new Composition(
            Settings with { SeatLimits = world.SeatLimits, CreationBudget = world.CreationBudget },
            AwsPorts.Over(_gameLift, _dynamoDb, StoredRecords.TableName, dependencies),
            dependencies);
    }

    public Instance Life { get; }

    /// <summary>Handles one request; it never ends where the instance dies.</summary>
    public async Task<ApiAnswer> HandleAsync(ApiEvent request, string requestId, DateTimeOffset deadline)
    {
        await using var output = await InvokeAsync(request.Route.Handler, request.ToStream(), requestId, deadline);
        return ApiAnswer.Read(output);
    }

    /// <summary>Runs a pass of the reconciler.</summary>
    /// <returns>What it says that it did.</returns>
    public async Task<string> ReconcileAsync(string requestId, DateTimeOffset deadline)
    {
        await using var output = await InvokeAsync("Reconcile", Stream.Null, requestId, deadline);
        using var reader = new StreamReader(output);
        return await reader.ReadToEndAsync();
    }

    public void Dispose()
    {
        _gameLift.Dispose();
        _dynamoDb.Dispose();
        _log.Dispose();
    }

    private Task<Stream> InvokeAsync(string handler, Stream input, string requestId, DateTimeOffset deadline)
    {
        if (_skew.Duration() > SkewNoticed) _world.Faults.Count(Fault.ClockSkew);
        var context = new InvocationContext(handler, requestId, deadline, _world.Time);
        return _composition.Handler(handler)(input, context);
    }
}
