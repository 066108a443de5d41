using System.Security.Cryptography;
using SessionBroker.DevStack.Gateway;
using SessionBroker.DevStack.Invoking;
using SessionBroker.DevStack.Queues;
using SessionBroker.DevStack.Scheduling;
using SessionBroker.DevStack.Tokens;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Queues;
using SessionBroker.Functions.Scheduling;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Serving;

namespace SessionBroker.DevStack;

/// <summary>
/// The whole of SessionBroker on one machine, on loopback: the GameLift simulator, a store, the functions and the API
/// Gateway in front of them. They start in this order and stop in the reverse one; what fails to start takes the others
/// with it.
/// </summary>
public sealed class DevStackHost : IAsyncDisposable
{
    /// <summary>Who a token is for: the authorizer's audience in template.yaml.</summary>
    public const string Audience = "sessionbroker";

    private readonly DevStackOptions _options;
    private readonly SeededIds _ids;
    private readonly SigningKey _key = new();
    private readonly Stack<IAsyncDisposable> _running = [];

    private DevStackHost(DevStackOptions options)
    {
        _options = options;
        Seed = options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        _ids = new SeededIds(Seed);
    }

    /// <summary>What a later stack needs to make up the same things.</summary>
    public int Seed { get; }

    /// <summary>The API's URL, without a slash at the end.</summary>
    public string ApiUrl { get; private set; } = "";

    public string GameLiftUrl => Simulator.Url.GetLeftPart(UriPartial.Authority);

    /// <summary>What tests break things with.</summary>
    public GameLiftServer Simulator { get; private set; } = null!;

    /// <summary>For a person.</summary>
    public string StoreDescription { get; private set; } = "";

    internal TokenMint Tokens { get; private set; } = null!;

    public static async Task<DevStackHost> StartAsync(DevStackOptions options, CancellationToken cancellationToken)
    {
        var stack = new DevStackHost(options);
        try
        {
            await stack.StartAsync(cancellationToken);
            return stack;
        }
        catch
        {
            await stack.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var part))
            await part.DisposeAsync();
        _key.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var config = ReadConfig();
        var queues = new RunningQueues(
            _ids, config.Region, _options.Time, _options.Loggers.CreateLogger("Queues"));
        Simulator = Keep(await StartSimulatorAsync(config, queues, cancellationToken));
        var store = Keep(
            await RunningStore.StartAsync(_options.Store, config.Region, _options.Time, cancellationToken));
        StoreDescription = store.Description;
        var broker = new BrokerDeployment(_options, config, GameLiftUrl, store, _ids);
        var functions = Keep(broker.Deploy(Seed));
        await StartGatewayAsync(functions, cancellationToken);
        Keep(queues).StartPolling(functions);
        Keep(new SchedulerEmulator(
            functions, _ids, config.Region, _options.Time, _options.Loggers.CreateLogger("Scheduler")));
    }

    private T Keep<T>(T part)
        where T : IAsyncDisposable
    {
        _running.Push(part);
        return part;
    }

    private SimulatorConfig ReadConfig()
    {
        try
        {
            return _options.ConfigFile is { } path ? SimulatorConfig.Load(path) : SimulatorConfig.Default;
        }
        catch (ConfigException exception)
        {
            throw new StartFaultException($"--config: {string.Join("; ", exception.Faults)}", exception);
        }
    }

    private async Task<GameLiftServer> StartSimulatorAsync(
        SimulatorConfig config, RunningQueues queues, CancellationToken cancellationToken)
    {
        var options = new GameLiftServerOptions
        {
            Port = _options.GameLiftPort,
            Config = config,
            TimeProvider = _options.Time,
            Seed = Seed,
            EventHandler = (happened, _) =>
            {
                queues.Offer(happened);
                return Task.CompletedTask;
            },
        };
        try
        {
            return await GameLiftServer.StartAsync(options, cancellationToken);
        }
        catch (PortInUseException exception)
        {
            throw new StartFaultException(
                $"port {exception.Port} is in use; choose another one with --gamelift-port", exception);
        }
    }

    private async Task StartGatewayAsync(IFunctions functions, CancellationToken cancellationToken)
    {
        var logger = _options.Loggers.CreateLogger("Gateway");
        var host = Keep(await HttpApiHost.StartAsync(_options.ApiPort, _ids, _options.Time, logger, cancellationToken));
        ApiUrl = host.Url;
        Tokens = new TokenMint(_key, ApiUrl, Audience, _options.Time, _ids);
        var authorizer = new JwtAuthorizer(_key, ApiUrl, Audience, _options.Time);
        var api = new HttpApi(new RouteTable(GatewayRoutes), authorizer, functions, _ids, _options.Time);
        var tokens = new TokenEndpoints(_key, Tokens, ApiUrl);
        var invocations = new InvokeEndpoint(functions, Handlers);
        host.Serve(async (request, requestId, aborted) =>
            tokens.Answer(request)
            ?? await invocations.AnswerAsync(request, aborted)
            ?? await api.AnswerAsync(request, requestId, aborted));
    }

    private static IEnumerable<string> Handlers =>
    [
        .. Routes.All.Select(route => route.Handler),
        .. Schedules.All.Select(schedule => schedule.Handler),
        .. QueueSources.All.Select(source => source.Handler),
    ];

    private static IEnumerable<GatewayRoute> GatewayRoutes =>
        Routes.All.Select(route => new GatewayRoute(route.Method, route.Path, route.Handler) { Open = route.IsPublic });
}
