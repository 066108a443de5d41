using Amazon.GameLift;
using Amazon.Runtime;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Running;

namespace SessionBroker.IntegrationTests.GameLift;

/// <summary>
/// The adapters that are deployed, over the AWS SDK's pipeline and HTTP, with the simulator behind them.
/// </summary>
public sealed class SimulatedGameLiftTests : GameLiftContract, IAsyncLifetime
{
    private GameLiftServer? _server;
    private AmazonGameLiftClient? _client;

    protected override IGameSessions GameSessions => new GameLiftGameSessions(_client!, Calls);

    protected override IPlayerSessions PlayerSessions => new GameLiftPlayerSessions(_client!, GameSessions, Calls);

    protected override IAliases Aliases => new GameLiftAliases(_client!, Calls);

    protected override (string Live, string Retired) AliasIds =>
        ("alias-1a2b3c4d-0000-4000-8000-000000000a11", "alias-1a2b3c4d-0000-4000-8000-00000000dead");

    protected override string FleetId => "fleet-1a2b3c4d-0000-4000-8000-00000000ec20";

    private static GameLiftCalls Calls => new(TimeProvider.System, new Random(1));

    public async ValueTask InitializeAsync()
    {
        // Nothing happens by itself: the tests say when a session is ready and when time passes.
        _server = await GameLiftServer.StartAsync(new GameLiftServerOptions { Mode = TimeMode.Manual }, Token);
        _server.Control.AddProcesses(FleetId, "us-east-1", 10);
        _client = GameLiftClients.Create(_server.Url, "us-east-1", new BasicAWSCredentials("test", "test"));
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    protected override Task ActivateAsync(GameSessionId session)
    {
        _server!.Control.ActivateGameSession(session.Arn);
        return Task.CompletedTask;
    }

    protected override Task AdvanceAsync(TimeSpan by)
    {
        _server!.Control.Advance(by);
        return Task.CompletedTask;
    }

    protected override Task ConnectAsync(string playerSessionId)
    {
        _server!.Control.AcceptPlayerSession(playerSessionId);
        return Task.CompletedTask;
    }

    protected override Task LeaveAsync(string playerSessionId)
    {
        _server!.Control.RemovePlayerSession(playerSessionId);
        return Task.CompletedTask;
    }

    protected override Task EndAsync(GameSessionId session)
    {
        _server!.Control.EndGameSession(session.Arn);
        return Task.CompletedTask;
    }
}
