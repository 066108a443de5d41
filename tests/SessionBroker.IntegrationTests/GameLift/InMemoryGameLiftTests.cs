using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.IntegrationTests.GameLift;

public sealed class InMemoryGameLiftTests : GameLiftContract
{
    private static readonly TimeSpan Activation = TimeSpan.FromSeconds(5);

    private readonly ManualTimeProvider _time = new();
    private readonly InMemoryGameLift _gameLift;

    public InMemoryGameLiftTests()
    {
        _gameLift = new InMemoryGameLift(_time) { ActivatesAfter = Activation };
        _gameLift.PointAlias(AliasIds.Live, FleetId);
        _gameLift.RetireAlias(AliasIds.Retired, "Season 1 is over.");
    }

    protected override IGameSessions GameSessions => _gameLift;

    protected override IPlayerSessions PlayerSessions => _gameLift;

    protected override IAliases Aliases => _gameLift;

    protected override (string Live, string Retired) AliasIds => ("alias-live", "alias-retired");

    protected override string FleetId => "fleet-home";

    // The others that are starting stay so: a session that was made later is.
    protected override Task ActivateAsync(GameSessionId session)
    {
        _gameLift.Change(session, starting => starting with { Status = GameSessionStatus.Active });
        return Task.CompletedTask;
    }

    protected override Task AdvanceAsync(TimeSpan by)
    {
        _time.Advance(by);
        return Task.CompletedTask;
    }

    protected override Task ConnectAsync(string playerSessionId)
    {
        _gameLift.Connect(playerSessionId);
        return Task.CompletedTask;
    }

    protected override Task LeaveAsync(string playerSessionId)
    {
        _gameLift.Leave(playerSessionId);
        return Task.CompletedTask;
    }

    protected override Task EndAsync(GameSessionId session)
    {
        _gameLift.End(session);
        return Task.CompletedTask;
    }
}
