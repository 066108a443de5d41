using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class TerminateGameSessionTests : IDisposable
{
    private const string Graceful = "TRIGGER_ON_PROCESS_TERMINATE";
    private const string Force = "FORCE_TERMINATE";
    private const string Call = "TerminateGameSession";

    private readonly TestBroker _broker = new();

    public void Dispose() => _broker.Dispose();

    [Theory]
    [InlineData("player-1", "", 202, "")]
    [InlineData("player-2", "", 403, "scope-missing")]
    [InlineData("player-2", "broker/party", 403, "scope-missing")]
    [InlineData("player-2", "openid broker/admin", 202, "")]
    public async Task Only_its_creator_and_admins_end_a_session(string player, string scope, int status, string code)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");

        var answer = await _broker.SendAsync(Delete(session.Id) with { Player = player, Scope = scope });

        (answer.Status, answer.Code ?? "").ShouldBe((status, code));
        StatusOf(session.Id).ShouldBe(status == 202 ? GameSessionStatus.Terminating : GameSessionStatus.Active);
    }

    [Fact]
    public async Task The_answer_is_the_session()
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1", name: "Duel");

        var answer = await _broker.SendAsync(Delete(session.Id));

        (answer.Text("gameSessionId"), answer.Text("destination"), answer.Text("name"), answer.Text("creatorId"))
            .ShouldBe((session.Id.UrlForm, "default", "Duel", "player-1"));
        answer.Text("status").ShouldBe("TERMINATING");
    }

    // In the graceful mode a session that ends is not told to end again; by force it is.
    [Theory]
    [InlineData(null, null)]
    [InlineData(null, Graceful)]
    [InlineData(Graceful, Force)]
    public async Task The_mode_is_the_requested_one(string? first, string? second)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");

        var one = await _broker.SendAsync(Delete(session.Id, first));
        var two = await _broker.SendAsync(Delete(session.Id, second));

        (one.Status, two.Status, two.Text("status")).ShouldBe((202, 202, "TERMINATING"));
        _broker.GameLift.Faults.Calls.Count(call => call == Call).ShouldBe(second == Force ? 2 : 1);
    }

    [Theory]
    [InlineData(Graceful)]
    [InlineData(Force)]
    public async Task A_session_that_has_ended_is_answered_with_its_end(string mode)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.End(session.Id);

        var answer = await _broker.SendAsync(Delete(session.Id, mode));

        (answer.Status, answer.Text("status")).ShouldBe((202, "TERMINATED"));
        _broker.GameLift.Faults.Calls.ShouldNotContain(Call);
    }

    [Theory]
    [InlineData(Graceful)]
    [InlineData(Force)]
    public async Task A_repetition_after_a_lost_answer_is_good(string mode)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Faults.LoseAnswer(Call);

        var lost = await _broker.SendAsync(Delete(session.Id, mode));
        var repeated = await _broker.SendAsync(Delete(session.Id, mode));

        (lost.Status, lost.Code).ShouldBe((504, "upstream-timed-out"));
        (repeated.Status, repeated.Text("status")).ShouldBe((202, "TERMINATING"));
    }

    // GameLift's documentation leaves open with which error it refuses to end what ends already.
    [Theory]
    [InlineData(GameSessionStatus.Terminating, Graceful, ErrorKind.GameSessionNotActive, 202, "")]
    [InlineData(GameSessionStatus.Terminating, Graceful, ErrorKind.GameLiftRejectedRequest, 202, "")]
    [InlineData(GameSessionStatus.Terminating, Force, ErrorKind.GameSessionNotActive, 202, "")]
    [InlineData(
        GameSessionStatus.Terminating, Force, ErrorKind.GameLiftRejectedRequest, 400, "game-lift-rejected-request")]
    [InlineData(GameSessionStatus.Terminated, Graceful, ErrorKind.GameSessionNotActive, 202, "")]
    [InlineData(GameSessionStatus.Terminated, Force, ErrorKind.GameLiftRejectedRequest, 202, "")]
    [InlineData(GameSessionStatus.Active, Force, ErrorKind.GameLiftRejectedRequest, 400, "game-lift-rejected-request")]
    [InlineData(GameSessionStatus.Active, Graceful, ErrorKind.GameSessionNotActive, 409, "conflict")]
    [InlineData(GameSessionStatus.Activating, Force, ErrorKind.GameSessionNotActive, 409, "game-session-activating")]
    [InlineData(GameSessionStatus.Error, Graceful, ErrorKind.GameSessionNotActive, 409, "game-session-not-active")]
    public async Task A_refusal_is_told_by_the_status_that_the_session_has_then(
        GameSessionStatus status, string mode, ErrorKind kind, int expected, string code)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Faults.Refuse(Call, kind);
        _broker.GameLift.ActivatesAfter = TimeSpan.FromMinutes(1);
        _broker.GameLift.Faults.Meanwhile = operation =>
        {
            if (operation == Call) _broker.GameLift.Change(session.Id, now => now with { Status = status });
            return Task.CompletedTask;
        };

        var answer = await _broker.SendAsync(Delete(session.Id, mode));

        (answer.Status, answer.Code ?? "").ShouldBe((expected, code));
        var ended = status is GameSessionStatus.Terminated ? "TERMINATED" : "TERMINATING";
        (answer.Status == 202 ? answer.Text("status") : ended).ShouldBe(ended);
    }

    [Theory]
    [InlineData("DescribeGameSessions", ErrorKind.Throttled, 503)]
    [InlineData(Call, ErrorKind.GameSessionNotFound, 404)]
    [InlineData(Call, ErrorKind.NotReady, 503)]
    [InlineData(Call, ErrorKind.BrokerNotAuthorized, 502)]
    [InlineData(Call, ErrorKind.UpstreamFailed, 502)]
    public async Task An_error_of_the_termination_is_returned(string operation, ErrorKind kind, int status)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Faults.Refuse(operation, kind);

        (await _broker.SendAsync(Delete(session.Id))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("terminationMode", "")]
    [InlineData("terminationMode", "force_terminate")]
    [InlineData("mode", "FORCE_TERMINATE")]
    public async Task A_fault_of_the_query_is_told_by_its_name(string name, string value)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");

        var answer = await _broker.SendAsync(Delete(session.Id).WithQuery(name, value));

        (answer.Status, answer.Places.ShouldHaveSingleItem()).ShouldBe((400, name));
        _broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_of_another_fleet_does_not_exist_for_an_admin_either()
    {
        var foreign = _broker.GameLift.Start("fleet-of-another-game", creator: "player-1");

        var answer = await _broker.SendAsync(Delete(foreign.Id) with { Scope = "broker/admin" });

        (answer.Status, answer.Code).ShouldBe((404, "game-session-not-found"));
        _broker.GameLift.Faults.Calls.ShouldAllBe(call => call == "ResolveAlias");
    }

    private static ApiEvent Delete(GameSessionId id, string? mode = null)
    {
        var request = ApiEvent.For("TerminateGameSession").WithPath("gameSessionId", id.UrlForm);
        return mode is null ? request : request.WithQuery("terminationMode", mode);
    }

    private GameSessionStatus StatusOf(GameSessionId id) =>
        _broker.GameLift.GameSessions.Single(session => session.Id == id).Status;
}
