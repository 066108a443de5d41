using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.GameLift;
using Microsoft.Extensions.Logging.Abstractions;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Aws.GameLift;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Control;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.TestKit.Http;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// What one crash happens in: a table and a GameLift of its own, the function that crashes, as the native executable
/// behind the proxy, and the same broker once more beside it, in this process and with nothing in its way, to prepare
/// things and to reconcile them.
/// </summary>
internal sealed class CrashWorld : IAsyncDisposable
{
    public const string Region = "us-east-1";

    private static readonly TimeSpan LongAgo = TimeSpan.FromMinutes(1);

    private readonly GameLiftServer _simulator;
    private readonly AmazonGameLiftClient _gameLift;
    private readonly DevStack.SeededIds _ids = new(seed: 1);
    private readonly ConcurrentQueue<string> _log = new();
    private readonly List<PlayerId> _players = [];
    private readonly Composition _broker;
    private readonly FunctionProcess _function;

    private CrashWorld(
        GameLiftServer simulator,
        CallProxy proxy,
        IAmazonDynamoDB dynamoDb,
        string table,
        FunctionProcessOptions function)
    {
        (_simulator, Proxy) = (simulator, proxy);
        _gameLift = GameLiftClients.Create(simulator.Url, Region, BrokerDeployment.Credentials);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TABLE_NAME"] = table,
            ["AWS_REGION"] = Region,
            ["DESTINATIONS"] = DestinationsSetting.Of(new GameLiftServerOptions().Config.Setup).ToJsonString(),
        };
        var dependencies = new BrokerDependencies(
            TimeProvider.System, _ids, new SharedRandom(1), NullLoggerFactory.Instance);
        Ports = AwsPorts.Over(_gameLift, dynamoDb, table, dependencies);
        _broker = new Composition(BrokerSettings.Read(settings.GetValueOrDefault), Ports, dependencies);
        _function = new FunctionProcess(function with
        {
            Environment = EnvironmentOf(settings, proxy),
            OnLine = _log.Enqueue,
        });
    }

    public CallProxy Proxy { get; }

    /// <summary>Both services, without the proxy.</summary>
    public BrokerPorts Ports { get; }

    public SimulatorControl GameLift => _simulator.Control;

    public IReadOnlyList<PlayerId> Players => _players;

    /// <summary>What the function said, for a person who looks for a mistake.</summary>
    public string Log => string.Join('\n', _log);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<CrashWorld> StartAsync(
        Uri dynamoDbUrl, IAmazonDynamoDB dynamoDb, string table, FunctionProcessOptions function)
    {
        await TableSchema.CreateAsync(dynamoDb, table, Cancellation);
        var simulator = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { Mode = TimeMode.Immediate }, Cancellation);
        var proxy = await CallProxy.StartAsync(dynamoDbUrl, simulator.Url, Cancellation);
        return new CrashWorld(simulator, proxy, dynamoDb, table, function);
    }

    public async ValueTask DisposeAsync()
    {
        await _function.DisposeAsync();
        await Proxy.DisposeAsync();
        _gameLift.Dispose();
        await _simulator.DisposeAsync();
    }

    /// <summary>Invokes the function that can crash.</summary>
    public async Task<FunctionReply> InvokeAsync(byte[] payload) =>
        FunctionReply.Of(await _function.InvokeAsync(payload, Cancellation));

    public Task KillFunctionAsync() => _function.CrashAsync();

    public PlayerId NewPlayer()
    {
        _players.Add(PlayerId.Parse($"player-{_players.Count + 1}")!.Value);
        return _players[^1];
    }

    /// <summary>Sends a request to the broker with nothing in its way, and expects a good answer.</summary>
    public async Task<JsonNode> AskAsync(ApiEvent request)
    {
        var reply = await RunAsync(request.Route.Handler, request.ToBytes());
        reply.IsGood.ShouldBeTrue($"{request.Route}: {reply.Body}");
        return JsonNode.Parse(reply.Body)!;
    }

    /// <summary>Runs a handler of the broker with nothing in its way.</summary>
    public async Task<FunctionReply> RunAsync(string handler, byte[] payload)
    {
        var deadline = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(30);
        var context = new InvocationContext(handler, _ids.Next(), deadline, TimeProvider.System);
        using var input = new MemoryStream(payload, writable: false);
        await using var output = await _broker.Handler(handler)(input, context);
        return FunctionReply.Read(output.Length == 0 ? null : await JsonNode.ParseAsync(output));
    }

    /// <summary>A game session that takes players: GameLift takes no time here.</summary>
    public async Task<GameSessionId> NewGameSessionAsync(int players = 4)
    {
        var body = $$"""{"destination": "default", "maximumPlayerSessionCount": {{players}}}""";
        var created = await AskAsync(ApiEvent.For("CreateGameSession").WithJson(body));
        return GameSessionId.FromUrl((string)created["gameSessionId"]!)!.Value;
    }

    /// <summary>A PENDING reservation whose function is long gone.</summary>
    public async Task<Reservation> AbandonAsync(SeatRequest request)
    {
        var end = TimeProvider.System.Now() - LongAgo;
        var pending = (request with { Lease = new Lease("gone", end) }).ToReservation(end - LongAgo);
        var seats = await Ports.Reservations.SeatsOfAsync(request.Player, Cancellation);
        var held = await Ports.Reservations.TryInsertAsync(pending, seats.Value, Cancellation);
        held.Value.ShouldBeOfType<InsertResult.Inserted>();
        return pending;
    }

    /// <summary>A RESERVED reservation that somebody should have looked at before now.</summary>
    /// <returns>The id of its player session.</returns>
    public async Task<string> ReserveLongAgoAsync(SeatRequest request)
    {
        var pending = await AbandonAsync(request);
        var slot = (await CreatePlayerSessionAsync(request)).ToSeat();
        var reserved = pending.Reserve(
            slot with { ExpiresAt = TimeProvider.System.Now() - LongAgo }, request.GameSession);
        (await Ports.Reservations.AdvanceAsync(pending, reserved, Cancellation)).Value.ShouldBe(reserved);
        return slot.PlayerSessionId;
    }

    /// <summary>A player session that no reservation names.</summary>
    public async Task<PlayerSession> CreatePlayerSessionAsync(SeatRequest request) =>
        (await Ports.PlayerSessions.CreateAsync(request.GameSession, request.Player, null, Cancellation)).Value;

    private static Dictionary<string, string> EnvironmentOf(Dictionary<string, string> settings, CallProxy proxy)
    {
        var keys = BrokerDeployment.Credentials.GetCredentials();
        return new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["AWS_ACCESS_KEY_ID"] = keys.AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = keys.SecretKey,
            ["AWS_ENDPOINT_URL_GAMELIFT"] = proxy.Url,
            ["AWS_ENDPOINT_URL_DYNAMODB"] = proxy.Url,
        };
    }
}
