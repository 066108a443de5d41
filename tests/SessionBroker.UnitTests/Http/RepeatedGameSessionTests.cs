using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

/// <summary>What a client that repeats its request for a game session gets, whatever became of the first one.</summary>
public sealed class RepeatedGameSessionTests : IDisposable
{
    private static readonly ApiEvent Request = ApiEvent.For("CreateGameSession")
        .WithJson(
            """
            {
              "destination": "default", "maximumPlayerSessionCount": 8, "name": "Duel", "location": "us-west-2",
              "gameProperties": {"map": "dust"}, "gameSessionData": "secret"
            }
            """)
        .WithKey("key-1");

    private readonly TestBroker _broker = new();

    public static TheoryData<string> OtherBodies =>
    [
        """{"destination": "anywhere", "maximumPlayerSessionCount": 8}""",
        """{"destination": "default", "maximumPlayerSessionCount": 9}""",
        """{"destination": "default", "maximumPlayerSessionCount": 8, "location": "us-west-2"}""",
        """{"destination": "default", "maximumPlayerSessionCount": 8, "name": "Duel"}""",
        """{"destination": "default", "maximumPlayerSessionCount": 8, "gameSessionData": "Duel"}""",
        """{"destination": "default", "maximumPlayerSessionCount": 8, "gameProperties": {"map": "dust"}}""",
    ];

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task The_answer_is_the_first_one_whatever_has_become_of_the_session()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(3);
        var first = await _broker.SendAsync(Request);
        _broker.Time.Advance(TimeSpan.FromHours(23));
        _broker.GameLift.Change(OnlySession.Id, session => session with { Status = GameSessionStatus.Terminated });

        var second = await _broker.SendAsync(Request);

        (first.Status, second.Status).ShouldBe((202, 202));
        second.Body.ToJsonString().ShouldBe(first.Body.ToJsonString());
        second.Header("location").ShouldBe(first.Header("location"));
        second.Header("idempotency-replayed").ShouldBe("true");
        _broker.GameLift.Faults.Calls.Count(call => call == "CreateGameSession").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(OtherBodies))]
    public async Task Another_request_with_its_key_is_refused(string body)
    {
        await _broker.SendAsync(
            Request.WithJson("""{"destination": "default", "maximumPlayerSessionCount": 8}"""));

        var other = await _broker.SendAsync(Request.WithJson(body));

        (other.Status, other.Code).ShouldBe((422, "idempotency-key-reused"));
        _broker.GameLift.GameSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Another_player_may_use_the_same_key()
    {
        await _broker.SendAsync(Request);

        var other = await _broker.SendAsync(Request with { Player = "player-2" });

        (other.Status, other.Header("idempotency-replayed")).ShouldBe((201, null));
        _broker.GameLift.GameSessions.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_request_that_still_waits_is_in_progress()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(5);
        var waiting = _broker.SendAsync(Request.WithHeader("prefer", "wait=10"));

        var early = await _broker.SendAsync(Request);
        _broker.Time.Advance(TimeSpan.FromSeconds(8));
        var late = await _broker.SendAsync(Request);

        (early.Status, early.Code, early.Header("retry-after")).ShouldBe((409, "request-in-progress", "2"));
        (await waiting).Status.ShouldBe(201);
        late.Body.ToJsonString().ShouldBe((await waiting).Body.ToJsonString());
    }

    // The token is GameLift's part of the bargain: the session that was started is found, not started again.
    [Theory]
    [InlineData(ErrorKind.UpstreamTimedOut)]
    [InlineData(ErrorKind.UpstreamFailed)]
    public async Task A_session_whose_answer_was_lost_is_found_at_once(ErrorKind kind)
    {
        _broker.GameLift.Faults.LoseAnswer("CreateGameSession", kind);

        var lost = await _broker.SendAsync(Request);
        var found = await _broker.SendAsync(Request);

        lost.Status.ShouldBeOneOf(502, 504);
        (found.Status, found.Text("arn")).ShouldBe((201, OnlySession.Id.Arn));
    }

    [Fact]
    public async Task A_session_whose_function_is_gone_is_found_once_its_lease_has_lapsed()
    {
        _broker.Store.Faults.LoseAnswer("AdvanceStart", ErrorKind.StoreTimedOut);
        _broker.Store.Faults.Refuse("AdvanceStart", ErrorKind.StoreTimedOut);
        await _broker.SendAsync(Request with { Player = "player-2" });
        var gone = await _broker.SendAsync(Request);

        var early = await _broker.SendAsync(Request);
        _broker.Time.Advance(TimeSpan.FromSeconds(38));
        var late = await _broker.SendAsync(Request);

        (gone.Status, early.Status, late.Status).ShouldBe((504, 409, 201));
        _broker.GameLift.GameSessions.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_refusal_that_stays_is_kept_and_one_that_passes_is_not()
    {
        _broker.GameLift.Faults.Refuse("CreateGameSession", ErrorKind.NoCapacity);
        _broker.GameLift.Faults.Refuse("CreateGameSession", ErrorKind.DestinationRetired);

        var full = await _broker.SendAsync(Request);
        var retired = await _broker.SendAsync(Request);
        var again = await _broker.SendAsync(Request);

        (full.Code, full.Header("idempotency-replayed")).ShouldBe(("no-capacity", null));
        (retired.Code, retired.Header("idempotency-replayed")).ShouldBe(("destination-retired", null));
        (again.Code, again.Header("idempotency-replayed")).ShouldBe(("destination-retired", "true"));
        _broker.GameLift.GameSessions.ShouldBeEmpty();
    }

    // Until it is recorded, the key's next request may hear another answer.
    [Theory]
    [InlineData(ErrorKind.DestinationRetired, "store-timed-out")]
    [InlineData(ErrorKind.NoCapacity, "no-capacity")]
    public async Task A_refusal_that_stays_is_told_once_it_is_recorded(ErrorKind refusal, string code)
    {
        _broker.GameLift.Faults.Refuse("CreateGameSession", refusal);
        _broker.Store.Faults.Refuse("AdvanceStart", ErrorKind.StoreTimedOut);

        var answer = await _broker.SendAsync(Request);

        answer.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_session_that_did_not_start_is_followed_by_another_under_the_same_key()
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(30);
        var failing = _broker.SendAsync(Request.WithHeader("prefer", "wait=10"));
        _broker.GameLift.Change(OnlySession.Id, session => session with { Status = GameSessionStatus.Terminated });
        _broker.Time.Advance(TimeSpan.FromSeconds(1));

        var next = await _broker.SendAsync(Request);

        (await failing).Code.ShouldBe("game-session-did-not-start");
        (next.Status, next.Text("arn")).ShouldBe((202, _broker.GameLift.GameSessions[1].Id.Arn));
    }

    // The first function is slow beyond its lease: a second one goes on with the request and answers it.
    [Fact]
    public async Task Two_that_work_on_one_request_start_one_session()
    {
        ApiAnswer? other = null;
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(40);
        _broker.GameLift.Faults.Meanwhile = async operation =>
        {
            if (operation != "CreateGameSession") return;
            _broker.GameLift.Faults.Meanwhile = null;
            _broker.Time.Advance(TimeSpan.FromSeconds(38));
            other = await _broker.SendAsync(Request);
        };

        var slow = await _broker.SendAsync(Request);
        var again = await _broker.SendAsync(Request);

        (slow.Status, other!.Status, again.Status).ShouldBe((504, 202, 202));
        again.Body.ToJsonString().ShouldBe(other.Body.ToJsonString());
        _broker.GameLift.GameSessions.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(ErrorKind.StoreUnavailable, 503)]
    [InlineData(ErrorKind.StoreTimedOut, 504)]
    public async Task Nothing_is_started_while_nothing_can_be_recorded(ErrorKind kind, int status)
    {
        _broker.Store.Faults.Refuse("Begin", kind);

        var answer = await _broker.SendAsync(Request);

        answer.Status.ShouldBe(status);
        _broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    private GameSession OnlySession => _broker.GameLift.GameSessions.ShouldHaveSingleItem();
}
