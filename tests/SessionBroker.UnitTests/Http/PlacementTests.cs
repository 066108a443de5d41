using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

/// <summary>Placements as a client and GameLift's events see them, over doubles of GameLift and the store.</summary>
public sealed class PlacementTests : IDisposable
{
    private const string Body = """{"destination":"global","maximumPlayerSessionCount":4}""";
    private const string Party =
        """{"destination":"global","maximumPlayerSessionCount":4,"players":[{},{"playerId":"player-2"}]}""";

    private readonly TestBroker _broker = new();

    public static TheoryData<string, string> Faults => new()
    {
        { "{}", "/maximumPlayerSessionCount" },
        { """{"destination":"default","maximumPlayerSessionCount":2}""", "/destination" },
        { """{"destination":"nowhere","maximumPlayerSessionCount":2}""", "/destination" },
        { """{"maximumPlayerSessionCount":201}""", "/maximumPlayerSessionCount" },
        { """{"maximumPlayerSessionCount":2,"players":[]}""", "/players" },
        { """{"maximumPlayerSessionCount":2,"players":[5]}""", "/players/0" },
        { """{"maximumPlayerSessionCount":2,"players":[{},{"playerId":"player-1"}]}""", "/players" },
        { """{"maximumPlayerSessionCount":1,"players":[{},{"playerId":"player-2"}]}""", "/players" },
        { """{"maximumPlayerSessionCount":2,"players":[{"playerId":" "}]}""", "/players/0/playerId" },
        { """{"maximumPlayerSessionCount":2,"players":[{"playerData":""}]}""", "/players/0/playerData" },
        {
            """{"maximumPlayerSessionCount":2,"players":[{"latencies":{"us-east-1":-1}}]}""",
            "/players/0/latencies/us-east-1"
        },
        {
            """{"maximumPlayerSessionCount":2,"players":[{"latencies":{"us-east-1":1e999}}]}""",
            "/players/0/latencies/us-east-1"
        },
        { """{"maximumPlayerSessionCount":2,"players":[{"latencies":{"":1}}]}""", "/players/0/latencies/" },
        { """{"maximumPlayerSessionCount":2,"players":[{"team":"red"}]}""", "/players/0/team" },
        { """{"maximumPlayerSessionCount":2,"priorityOverride":{}}""", "/priorityOverride/locations" },
        {
            """{"maximumPlayerSessionCount":2,"priorityOverride":{"locations":["a"],"fallback":"MAYBE"}}""",
            "/priorityOverride/fallback"
        },
        {
            """
            {"maximumPlayerSessionCount":2,"players":[{"latencies":{"a":1}}],"priorityOverride":{"locations":["a"]}}
            """,
            "/priorityOverride"
        },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Bad_input_is_refused_where_it_is(string body, string place)
    {
        var answer = await _broker.SendAsync(Start.WithJson(body));

        (answer.Status, answer.Code).ShouldBe((400, "validation-failed"));
        answer.Places.ShouldBe([place]);
        _broker.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_is_passed_on_whole()
    {
        await _broker.SendAsync(Start.WithJson(
            """
            {
              "maximumPlayerSessionCount": 4, "name": "Duel", "gameProperties": {"map": "dust"},
              "gameSessionData": "data", "players": [{"playerData": "blue"}],
              "priorityOverride": {"locations": ["us-west-2", "us-east-1"], "fallback": "NONE"}
            }
            """));

        var wanted = _broker.Placings.Started.ShouldHaveSingleItem().ShouldBeOfType<NewPlacement>();
        (wanted.Name, wanted.GameSessionData, wanted.GameProperties["map"], wanted.OnlyThese)
            .ShouldBe(("Duel", "data", "dust", true));
        wanted.LocationOrder.ShouldBe(["us-west-2", "us-east-1"]);
        (wanted.Players[0].Player.Value, wanted.Players[0].PlayerData).ShouldBe(("player-1", "blue"));
    }

    [Fact]
    public async Task Every_player_has_a_reservation_before_gamelift_is_called()
    {
        List<string> states = [];
        _broker.GameLift.Faults.Meanwhile = async call =>
        {
            if (call != "StartGameSessionPlacement") return;
            foreach (var player in new[] { "player-1", "player-2" }) states.Add(await StateOfAsync(player));
        };

        var answer = await _broker.SendAsync(Start.WithJson(Party) with { Scope = "broker/party" });

        (answer.Status, answer.Text("status"), answer.Header("retry-after")).ShouldBe((202, "PENDING", "2"));
        states.ShouldBe(["Waiting", "Waiting"]);
        answer.Body["players"]!.AsArray().Select(player => (string?)player!["playerId"])
            .ShouldBe(["player-1", "player-2"]);
    }

    [Fact]
    public async Task Others_are_placed_by_a_trusted_back_end_only()
    {
        var answer = await _broker.SendAsync(Start.WithJson(Party));

        (answer.Status, answer.Code).ShouldBe((403, "scope-missing"));
        _broker.Store.Faults.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_player_who_may_not_have_a_seat_keeps_the_others_from_waiting()
    {
        await _broker.SendAsync(Start.WithJson(Body) with { Player = "player-2" });

        var answer = await _broker.SendAsync(Start.WithJson(Party).WithKey("k") with { Scope = "broker/party" });

        (answer.Status, answer.Code).ShouldBe((409, "seat-limit-reached"));
        (await StateOfAsync("player-1")).ShouldBe("none");
        _broker.Placings.Started.Count.ShouldBe(1);
        (await _broker.SendAsync(Start.WithJson(Body))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_repeated_request_finds_its_placement()
    {
        var first = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        var again = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        var other = await _broker.SendAsync(Start.WithJson("""{"maximumPlayerSessionCount":5}""").WithKey("k"));

        (again.Status, again.Header("idempotency-replayed")).ShouldBe((202, "true"));
        again.Text("placementId").ShouldBe(first.Text("placementId"));
        (other.Status, other.Code).ShouldBe((422, "idempotency-key-reused"));
        _broker.Placings.Started.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(ErrorKind.Throttled, 503)]
    [InlineData(ErrorKind.GameLiftResourceNotFound, 404)]
    public async Task After_a_refusal_the_player_is_free_and_the_key_asks_again(ErrorKind kind, int status)
    {
        _broker.GameLift.Faults.Refuse("StartGameSessionPlacement", kind);

        var refused = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        var state = await StateOfAsync("player-1");
        var again = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));

        (refused.Status, state, again.Status).ShouldBe((status, "none", 202));
        (await StateOfAsync("player-1")).ShouldBe("Waiting");
    }

    [Fact]
    public async Task After_an_unknown_outcome_the_key_goes_on_with_what_gamelift_has()
    {
        _broker.GameLift.Faults.LoseAnswer("StartGameSessionPlacement");

        var lost = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        var early = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        _broker.Time.Advance(TimeSpan.FromMinutes(1));
        var again = await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));

        (lost.Status, early.Code, again.Status).ShouldBe((504, "request-in-progress", 202));
        _broker.Placings.Started.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_cut_off_before_gamelift_had_it_fails_at_the_next_look()
    {
        _broker.GameLift.Faults.Refuse("StartGameSessionPlacement", ErrorKind.UpstreamTimedOut);
        await _broker.SendAsync(Start.WithJson(Body).WithKey("k"));
        var id = PlacingId.Of(PlacingKind.Placement, Key("k"), PlayerId.Parse("player-1")!.Value).Value;

        var early = await _broker.SendAsync(ApiEvent.For("GetPlacement").WithPath("placementId", id));
        _broker.Time.Advance(TimeSpan.FromMinutes(1));
        var late = await _broker.SendAsync(ApiEvent.For("GetPlacement").WithPath("placementId", id));

        (early.Text("status"), late.Text("status")).ShouldBe(("PENDING", "FAILED"));
        (await StateOfAsync("player-1")).ShouldBe("none");
        (await _broker.SendAsync(Start.WithJson(Body).WithKey("k"))).Text("status").ShouldBe("FAILED");
    }

    [Theory]
    [InlineData(PlacingStatus.Cancelled, "CANCELLED")]
    [InlineData(PlacingStatus.TimedOut, "TIMED_OUT")]
    [InlineData(PlacingStatus.Failed, "FAILED")]
    public async Task An_end_without_a_seat_is_told_with_a_reason(PlacingStatus end, string status)
    {
        _broker.Placings.StartsAs = end;

        var answer = await _broker.SendAsync(Start.WithJson(Body));

        (answer.Status, answer.Text("status"), answer.Header("retry-after")).ShouldBe((200, status, null));
        answer.Text("statusReason").ShouldNotBeNullOrEmpty();
        answer.Text("endedAt").ShouldNotBeNull();
        (await StateOfAsync("player-1")).ShouldBe("none");
    }

    [Fact]
    public async Task Another_player_has_no_such_placement()
    {
        var made = await _broker.SendAsync(Start.WithJson(Body));
        var id = made.Text("placementId")!;

        foreach (var handler in new[] { "GetPlacement", "StopPlacement" })
        {
            var request = ApiEvent.For(handler);
            string?[] codes =
            [
                (await _broker.SendAsync(request.WithPath("placementId", id) with { Player = "player-2" })).Code,
                (await _broker.SendAsync(request.WithPath("placementId", "sbp-1"))).Code,
                (await _broker.SendAsync(request.WithPath("placementId", id.Replace("sbp", "sbt")))).Code,
            ];
            codes.ShouldAllBe(code => code == "placement-not-found");
        }
    }

    [Fact]
    public async Task A_wait_ends_with_the_event()
    {
        var made = await _broker.SendAsync(Start.WithJson(Body));
        var id = PlacingId.Parse(made.Text("placementId"))!.Value;
        var waiting = _broker.SendAsync(
            ApiEvent.For("GetPlacement").WithPath("placementId", id.Value).WithHeader("prefer", "wait=20"));
        await _broker.RunAsync("PlacementEvents", PlacementEvent.Fulfilled(id, "player-1"));

        (await Eventually.HoldsAsync(() => _broker.Time.Waiting > 0 || waiting.IsCompleted, Token)).ShouldBeTrue();
        _broker.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = await waiting;

        answer.Text("status").ShouldBe("FULFILLED");
        _broker.GameLift.Faults.Calls.Count(call => call == "DescribeGameSessionPlacement").ShouldBe(1);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ApiEvent Start => ApiEvent.For("StartPlacement");

    private static IdempotencyKey Key(string key) =>
        IdempotencyKey.Parse(key)!.Value;

    private async Task<string> StateOfAsync(string player)
    {
        var seats = await _broker.Store.SeatsOfAsync(PlayerId.Parse(player)!.Value, Token);
        return seats.Value.Held is [var held] ? held.State.GetType().Name : "none";
    }
}
