using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class GameSessionLogTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task The_link_and_its_expiry_are_returned()
    {
        var session = Ended();

        var answer = await GetAsync(session.Id);

        answer.Status.ShouldBe(200);
        answer.Text("url").ShouldBe($"https://logs.example/{session.Id.IdString}?signature");
        answer.Text("expiresAt").ShouldBe("2026-01-02T03:19:05.000Z");
        answer.Header("cache-control").ShouldBe("no-store");
        _broker.Log.ShouldAllBe(line => !line.Contains("signature"));
    }

    [Theory]
    [InlineData("player-1", "", 200, "")]
    [InlineData("player-2", "", 403, "scope-missing")]
    [InlineData("player-2", "broker/party", 403, "scope-missing")]
    [InlineData("player-2", "openid broker/admin", 200, "")]
    public async Task Only_its_creator_and_admins_read_a_log(string player, string scope, int status, string code)
    {
        var session = Ended();

        var answer = await _broker.SendAsync(Get(session.Id) with { Player = player, Scope = scope });

        (answer.Status, answer.Code ?? "").ShouldBe((status, code));
        _broker.GameLift.Faults.Calls.Contains("GetGameSessionLogUrl").ShouldBe(status == 200);
    }

    [Theory]
    [InlineData(GameSessionStatus.Activating)]
    [InlineData(GameSessionStatus.Active)]
    [InlineData(GameSessionStatus.Terminating)]
    public async Task A_session_that_has_not_ended_has_no_log_and_game_lift_is_not_asked(GameSessionStatus status)
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromMinutes(1);
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Change(session.Id, now => now with { Status = status });

        var answer = await GetAsync(session.Id);

        (answer.Status, answer.Code).ShouldBe((404, "game-session-log-not-found"));
        _broker.GameLift.Faults.Calls.ShouldNotContain("GetGameSessionLogUrl");
    }

    [Fact]
    public async Task A_log_is_there_for_14_days()
    {
        var session = Ended();

        _broker.Time.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        var last = await GetAsync(session.Id);
        _broker.Time.Advance(TimeSpan.FromSeconds(1));
        var late = await GetAsync(session.Id);

        last.Status.ShouldBe(200);
        (late.Status, late.Code).ShouldBe((404, "game-session-log-not-found"));
    }

    [Theory]
    [InlineData("DescribeGameSessions", ErrorKind.Throttled, 503)]
    [InlineData("GetGameSessionLogUrl", ErrorKind.Throttled, 503)]
    [InlineData("GetGameSessionLogUrl", ErrorKind.BrokerNotAuthorized, 502)]
    [InlineData("GetGameSessionLogUrl", ErrorKind.UpstreamTimedOut, 504)]
    public async Task An_error_of_the_call_is_returned(string operation, ErrorKind kind, int status)
    {
        var session = Ended();
        _broker.GameLift.Faults.Refuse(operation, kind);

        (await GetAsync(session.Id)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_session_of_another_fleet_does_not_exist_for_an_admin_either()
    {
        var foreign = _broker.GameLift.Start("fleet-of-another-game", creator: "player-1");
        _broker.GameLift.End(foreign.Id);

        var answer = await _broker.SendAsync(Get(foreign.Id) with { Scope = "broker/admin" });

        (answer.Status, answer.Code).ShouldBe((404, "game-session-not-found"));
    }

    [Fact]
    public async Task A_query_parameter_is_a_fault()
    {
        var answer = await _broker.SendAsync(Get(Ended().Id).WithQuery("minutes", "60"));

        (answer.Status, answer.Places.ShouldHaveSingleItem()).ShouldBe((400, "minutes"));
    }

    private static ApiEvent Get(GameSessionId id) =>
        ApiEvent.For("GetGameSessionLog").WithPath("gameSessionId", id.UrlForm);

    private Task<ApiAnswer> GetAsync(GameSessionId id) => _broker.SendAsync(Get(id));

    private GameSession Ended()
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.End(session.Id);
        return session;
    }
}
