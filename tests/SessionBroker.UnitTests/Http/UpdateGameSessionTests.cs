using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class UpdateGameSessionTests : IDisposable
{
    private const string Close = """{"playerSessionCreationPolicy": "DENY_ALL"}""";

    private readonly TestBroker _broker = new();

    public static TheoryData<string, string> Faults => new()
    {
        { "{}", "" },
        { """{"name": null}""", "" },
        { """{"name": ""}""", "/name" },
        { $$"""{"name": "{{new string('n', 1025)}}"}""", "/name" },
        { """{"maximumPlayerSessionCount": 0}""", "/maximumPlayerSessionCount" },
        { """{"maximumPlayerSessionCount": 201}""", "/maximumPlayerSessionCount" },
        { """{"playerSessionCreationPolicy": "deny_all"}""", "/playerSessionCreationPolicy" },
        { """{"playerSessionCreationPolicy": 1}""", "/playerSessionCreationPolicy" },
        { """{"protectionPolicy": "NONE"}""", "/protectionPolicy" },
        { """{"gameProperties": {"": "v"}}""", "/gameProperties/" },
        { $$$"""{"gameProperties": {"{{{new string('k', 33)}}}": "v"}}""", $"/gameProperties/{new string('k', 33)}" },
        { $$$"""{"gameProperties": {"k": "{{{new string('v', 97)}}}"}}""", "/gameProperties/k" },
        { $$$"""{"gameProperties": {{{{Properties(17)}}}}}""", "/gameProperties" },
        { """{"name": "n", "gameSessionData": "d"}""", "/gameSessionData" },
    };

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task What_is_named_changes_and_the_rest_stays()
    {
        var session = _broker.GameLift.Start("fleet-home", seats: 4, creator: "player-1", name: "Duel");

        var answer = await PatchAsync(session.Id, """
            {
              "maximumPlayerSessionCount": 64, "playerSessionCreationPolicy": "DENY_ALL",
              "protectionPolicy": "FullProtection", "gameProperties": {"map": "dust"}
            }
            """);

        answer.Status.ShouldBe(200);
        (answer.Text("gameSessionId"), answer.Text("destination"), answer.Text("name"), answer.Text("creatorId"))
            .ShouldBe((session.Id.UrlForm, "default", "Duel", "player-1"));
        (answer.Text("playerSessionCreationPolicy"), (int)answer.Body["maximumPlayerSessionCount"]!)
            .ShouldBe(("DENY_ALL", 64));
        answer.Body["gameProperties"]!.ToJsonString().ShouldBe("""{"map":"dust"}""");
    }

    [Theory]
    [InlineData("player-1", "", 200, "")]
    [InlineData("player-2", "", 403, "scope-missing")]
    [InlineData("player-2", "broker/party", 403, "scope-missing")]
    [InlineData("player-2", "openid broker/admin", 200, "")]
    public async Task Only_its_creator_and_admins_change_a_session(
        string player, string scope, int status, string code)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");

        var answer = await _broker.SendAsync(Patch(session.Id, Close) with { Player = player, Scope = scope });

        (answer.Status, answer.Code ?? "").ShouldBe((status, code));
        Policy(session.Id).ShouldBe(
            status == 200 ? PlayerSessionCreationPolicy.DenyAll : PlayerSessionCreationPolicy.AcceptAll);
    }

    [Fact]
    public async Task A_session_of_another_fleet_does_not_exist_for_an_admin_either()
    {
        var foreign = _broker.GameLift.Start("fleet-of-another-game", creator: "player-1");

        var answer = await _broker.SendAsync(Patch(foreign.Id, Close) with { Scope = "broker/admin" });

        (answer.Status, answer.Code).ShouldBe((404, "game-session-not-found"));
        _broker.GameLift.Faults.Calls.ShouldAllBe(call => call == "ResolveAlias");
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task An_error_of_the_body_has_its_pointer(string body, string place)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");

        var answer = await PatchAsync(session.Id, body);

        (answer.Status, answer.Places.Distinct().ShouldHaveSingleItem()).ShouldBe((400, place));
        _broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_limits_of_the_sessions_destination_apply_and_every_error_is_listed()
    {
        var home = _broker.GameLift.Start("fleet-home", creator: "player-1");
        var aliased = _broker.GameLift.Start("fleet-aliased", creator: "player-1");

        var players = await PatchAsync(home.Id, """{"maximumPlayerSessionCount": 65}""");
        var keys = await PatchAsync(aliased.Id, """{"gameProperties": {"mode": "duo", "ra/nk": "1", "x~": "2"}}""");

        (players.Status, players.Code).ShouldBe((400, "validation-failed"));
        players.Places.ShouldBe(["/maximumPlayerSessionCount"]);
        keys.Places.ShouldBe(["/gameProperties/ra~1nk", "/gameProperties/x~0"]);
        _broker.GameLift.Faults.Calls.ShouldNotContain("UpdateGameSession");
    }

    [Fact]
    public async Task A_session_that_has_ended_is_not_changed()
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.End(session.Id);

        var answer = await PatchAsync(session.Id, Close);

        (answer.Status, answer.Code).ShouldBe((409, "game-session-not-active"));
        _broker.GameLift.Faults.Calls.ShouldNotContain("UpdateGameSession");
    }

    [Theory]
    [InlineData(60, 409, "game-session-activating", "1")]
    [InlineData(0, 409, "game-session-not-active", null)]
    public async Task A_refusal_by_the_sessions_status_has_the_code_of_that_status(
        int activatesAfterSeconds, int status, string code, string? retryAfter)
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(activatesAfterSeconds);
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Faults.Refuse("UpdateGameSession", ErrorKind.GameSessionNotActive);

        var answer = await PatchAsync(session.Id, Close);

        (answer.Status, answer.Code, answer.Header("retry-after")).ShouldBe((status, code, retryAfter));
    }

    [Theory]
    [InlineData("DescribeGameSessions", ErrorKind.Throttled, 503)]
    [InlineData("UpdateGameSession", ErrorKind.NotReady, 503)]
    [InlineData("UpdateGameSession", ErrorKind.Conflict, 409)]
    [InlineData("UpdateGameSession", ErrorKind.UpstreamTimedOut, 504)]
    public async Task An_error_of_the_change_is_returned(string operation, ErrorKind kind, int status)
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        _broker.GameLift.Faults.Refuse(operation, kind);

        (await PatchAsync(session.Id, Close)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task The_largest_body_fits_and_one_byte_more_does_not()
    {
        var session = _broker.GameLift.Start("fleet-home", creator: "player-1");
        var largest = Close.PadRight(64 * 1024);

        var good = await PatchAsync(session.Id, largest);
        var tooLarge = await PatchAsync(session.Id, largest + " ");

        (good.Status, tooLarge.Status).ShouldBe((200, 413));
    }

    private static string Properties(int count) =>
        string.Join(", ", Enumerable.Range(0, count).Select(number => $"\"k{number}\": \"v\""));

    private static ApiEvent Patch(GameSessionId id, string body) =>
        ApiEvent.For("UpdateGameSession").WithPath("gameSessionId", id.UrlForm).WithJson(body);

    private Task<ApiAnswer> PatchAsync(GameSessionId id, string body) => _broker.SendAsync(Patch(id, body));

    private PlayerSessionCreationPolicy? Policy(GameSessionId id) =>
        _broker.GameLift.GameSessions.Single(session => session.Id == id).PlayerSessionCreationPolicy;
}
