using System.Text;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class CreateGameSessionTests : IDisposable
{
    private const string Emoji = "🎮";

    private static readonly ApiEvent Request = ApiEvent.For("CreateGameSession");

    private readonly TestBroker _broker = new();

    /// <summary>Members besides the needed ones, at a limit, and where the fault is once they are past it.</summary>
    public static TheoryData<string, string?> Limits => new()
    {
        { Body(count: 1), null },
        { Body(count: 0), "/maximumPlayerSessionCount" },
        { Body(count: 64), null },
        { Body(count: 65), "/maximumPlayerSessionCount" },
        { Body("anywhere", count: 200), null },
        { Body("anywhere", count: 201), "/maximumPlayerSessionCount" },
        { Body(more: $"\"name\":\"{new string('n', 1024)}\""), null },
        { Body(more: $"\"name\":\"{new string('n', 1025)}\""), "/name" },
        { Body(more: $"\"name\":\"{string.Concat(Enumerable.Repeat(Emoji, 1024))}\""), null },
        { Body(more: "\"name\":\"\""), "/name" },
        { Body(more: $"\"gameSessionData\":\"{new string('d', 262_144)}\""), null },
        { Body(more: $"\"gameSessionData\":\"{new string('d', 262_145)}\""), "/gameSessionData" },
        { Body(more: "\"gameSessionData\":\"\""), "/gameSessionData" },
        { Body(more: Properties(16)), null },
        { Body(more: Properties(17)), "/gameProperties" },
        { Body(more: Property(new string('k', 32), "v")), null },
        { Body(more: Property(new string('k', 33), "v")), $"/gameProperties/{new string('k', 33)}" },
        { Body(more: Property("", "v")), "/gameProperties/" },
        { Body(more: Property("k", new string('v', 96))), null },
        { Body(more: Property("k", new string('v', 97))), "/gameProperties/k" },
        { Body(more: Property("k", "")), null },
        { Body(more: "\"location\":\"us-west-2\""), null },
        { Body(more: "\"location\":\"eu-west-1\""), "/location" },
        { Body(more: "\"location\":\"\""), "/location" },
        { Body("aliased", more: "\"location\":\"us-west-2\""), "/location" },
        { Body("aliased", more: Property("mode", "v")), null },
        { Body("aliased", more: Property("a/b~", "v")), "/gameProperties/a~1b~0" },
        { Body("nowhere"), "/destination" },
        { Body("Default"), "/destination" },
        { Body("global"), "/destination" },
        { Body("duel"), "/destination" },
        { """{"maximumPlayerSessionCount":8}""", "/destination" },
        { """{"destination":"default"}""", "/maximumPlayerSessionCount" },
        { Body(more: "\"fleetId\":\"fleet-1\""), "/fleetId" },
        { Body(more: "\"creatorId\":\"someone\""), "/creatorId" },
        { Body(more: "\"Name\":\"n\""), "/Name" },
        { "{", "" },
        { "[]", "" },
        { "", "" },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Limits), DisableDiscoveryEnumeration = true)]
    public async Task Each_limit_holds_and_one_past_it_is_a_fault_there(string body, string? place)
    {
        var answer = await _broker.SendAsync(Request.WithJson(body));

        answer.Places.Distinct().ShouldBe(place is null ? [] : [place]);
        (answer.Status, answer.Code).ShouldBe(place is null ? (201, null) : (400, "validation-failed"));
        _broker.GameLift.Faults.Calls.Count.ShouldBe(place is null ? 1 : 0);
    }

    [Fact]
    public async Task All_errors_are_reported_at_once()
    {
        var request = Request
            .WithJson("""{"destination":5,"maximumPlayerSessionCount":"8","gameProperties":{"a":1},"x/y":1}""")
            .WithKey("not a key")
            .WithQuery("verbose", "1");

        var answer = await _broker.SendAsync(request);

        answer.Status.ShouldBe(400);
        answer.Places.Distinct().ShouldBe(
        [
            "/destination", "/maximumPlayerSessionCount", "/gameProperties/a", "/x~1y", "Idempotency-Key", "verbose",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("text/plain", 415, "unsupported-media-type")]
    [InlineData("application/json", 413, "body-too-large")]
    public async Task A_megabyte_is_refused_before_it_is_read(string contentType, int status, string code)
    {
        var body = contentType == "text/plain" ? "hello" : Body().PadRight(1024 * 1024);

        var answer = await _broker.SendAsync(Request.WithBytes(Encoding.UTF8.GetBytes(body), contentType));

        (answer.Status, answer.Code).ShouldBe((status, code));
    }

    [Theory]
    [InlineData("default", "arn:aws:gamelift:us-east-1::gamesession/fleet-home/sb-")]
    [InlineData("anywhere", "arn:aws:gamelift:us-east-1::gamesession/fleet-anywhere/custom-office/sb-")]
    [InlineData("aliased", "arn:aws:gamelift:us-east-1::gamesession/fleet-aliased/sb-")]
    public async Task Every_kind_of_destination_starts_a_session(string destination, string arn)
    {
        var answer = await _broker.SendAsync(Request.WithJson(Body(destination, count: 5)));

        answer.Status.ShouldBe(201);
        (answer.Text("destination"), answer.Text("status"), (int?)answer.Body["maximumPlayerSessionCount"])
            .ShouldBe((destination, "ACTIVE", 5));
        answer.Text("arn")!.ShouldStartWith(arn);
        answer.Header("location").ShouldBe($"/v1/game-sessions/{answer.Text("gameSessionId")}");
    }

    [Fact]
    public async Task A_retired_destination_says_so_in_the_games_own_words()
    {
        var answer = await _broker.SendAsync(Request.WithJson(Body("retired")));

        (answer.Status, answer.Code, answer.Text("detail"))
            .ShouldBe((410, "destination-retired", "Season 1 is over: update the game."));
    }

    [Fact]
    public async Task A_repeated_request_starts_one_session()
    {
        var first = await _broker.SendAsync(Request.WithJson(Body()).WithKey("key-1"));
        var second = await _broker.SendAsync(Request.WithJson(Body()).WithKey("key-1"));
        var other = await _broker.SendAsync(Request.WithJson(Body(count: 9)).WithKey("key-1"));
        var fresh = await _broker.SendAsync(Request.WithJson(Body()));

        second.Body.ToJsonString().ShouldBe(first.Body.ToJsonString());
        (first.Header("idempotency-replayed"), second.Header("idempotency-replayed")).ShouldBe((null, "true"));
        (other.Status, other.Code).ShouldBe((422, "idempotency-key-reused"));
        fresh.Text("arn").ShouldNotBe(first.Text("arn"));
        _broker.GameLift.GameSessions.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_session_that_is_still_starting_is_202()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(3);

        var answer = await _broker.SendAsync(Request.WithJson(Body()));

        (answer.Status, answer.Text("status")).ShouldBe((202, "ACTIVATING"));
    }

    [Theory]
    [InlineData(10, 30.0, 1, 1.0, 1.0, 201)]
    [InlineData(10, 30.0, 3, 3.0, 4.0, 201)]
    [InlineData(10, 30.0, 5, 5.0, 8.0, 201)]
    [InlineData(2, 30.0, 3, 2.0, 2.0, 202)]
    [InlineData(99, 60.0, 99, 25.0, 25.0, 202)]
    [InlineData(25, 5.0, 99, 3.5, 3.5, 202)]
    public async Task A_client_that_waits_is_answered_when_it_is_ready_or_its_time_is_up(
        int wait, double remaining, int activatesAfter, double answeredFrom, double answeredBy, int status)
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(activatesAfter);

        var sending = _broker.SendAsync(
            Request.WithJson(Body()).WithHeader("prefer", $"wait={wait}"), TimeSpan.FromSeconds(remaining));
        _broker.Time.Advance(TimeSpan.FromSeconds(answeredFrom) - TimeSpan.FromMilliseconds(1));
        var early = sending.IsCompleted;
        _broker.Time.Advance(TimeSpan.FromSeconds(answeredBy - answeredFrom) + TimeSpan.FromMilliseconds(1));

        early.ShouldBeFalse();
        sending.IsCompleted.ShouldBeTrue();
        (await sending).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_session_that_ends_while_it_is_waited_for_is_told()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(30);

        var sending = _broker.SendAsync(Request.WithJson(Body()).WithHeader("prefer", "wait=10"));
        _broker.GameLift.Change(
            _broker.GameLift.GameSessions[0].Id, session => session with { Status = GameSessionStatus.Terminated });
        _broker.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = await sending;

        (answer.Status, answer.Code, answer.Header("retry-after")).ShouldBe((503, "game-session-did-not-start", "1"));
    }

    [Fact]
    public async Task A_look_that_fails_does_not_end_the_wait()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(2);
        _broker.GameLift.Faults.Refuse("DescribeGameSessions", ErrorKind.Throttled);

        var sending = _broker.SendAsync(Request.WithJson(Body()).WithHeader("prefer", "wait=10"));
        _broker.Time.Advance(TimeSpan.FromSeconds(4));

        (await sending).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData(ErrorKind.NoCapacity, 503, "5")]
    [InlineData(ErrorKind.LimitExceeded, 429, "30")]
    [InlineData(ErrorKind.UpstreamTimedOut, 504, null)]
    [InlineData(ErrorKind.BrokerNotAuthorized, 502, null)]
    public async Task What_game_lift_refuses_is_answered_by_its_row(ErrorKind kind, int status, string? retryAfter)
    {
        _broker.GameLift.Faults.Refuse("CreateGameSession", kind);

        var answer = await _broker.SendAsync(Request.WithJson(Body()));

        (answer.Status, answer.Header("retry-after")).ShouldBe((status, retryAfter));
        answer.Body["upstream"]!["operation"]!.ToString().ShouldBe("CreateGameSession");
    }

    private static string Body(string destination = "default", int count = 8, string? more = null) =>
        $$"""
        {{{(more is null ? "" : more + ",")}}"destination":"{{destination}}","maximumPlayerSessionCount":{{count}}}
        """;

    private static string Property(string key, string value) => $$"""
        "gameProperties":{"{{key}}":"{{value}}"}
        """;

    private static string Properties(int count) =>
        $$"""
        "gameProperties":{{{string.Join(',', Enumerable.Range(0, count).Select(number => $"\"k{number}\":\"v\""))}}}
        """;
}
