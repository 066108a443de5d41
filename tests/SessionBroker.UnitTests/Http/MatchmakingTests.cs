using System.Text.Json.Nodes;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

/// <summary>Matchmaking tickets as a client and GameLift's events see them.</summary>
public sealed class MatchmakingTests : IDisposable
{
    private readonly TestBroker _broker = new();

    public static TheoryData<string, string> Faults => new()
    {
        { """{"destination":"global"}""", "/destination" },
        { """{"players":[{"attributes":{"skill":true}}]}""", "/players/0/attributes/skill" },
        { """{"players":[{"attributes":{"skill":1e999}}]}""", "/players/0/attributes/skill" },
        { """{"players":[{"attributes":{"roles":["a",5]}}]}""", "/players/0/attributes/roles/1" },
        { """{"players":[{"attributes":{"maps":{"dust":"5"}}}]}""", "/players/0/attributes/maps/dust" },
        { """{"players":[{"attributes":{"mode":""}}]}""", "/players/0/attributes/mode" },
        { """{"players":[{"attributes":5}]}""", "/players/0/attributes" },
        { """{"players":[{"latencies":{"us-east-1":0}}]}""", "/players/0/latencies/us-east-1" },
        { """{"players":[{"latencies":{"us-east-1":1.5}}]}""", "/players/0/latencies/us-east-1" },
        { """{"players":[{"playerData":"x"}]}""", "/players/0/playerData" },
        { $$"""{"players":[{{string.Join(',', Enumerable.Repeat("{}", 11))}}]}""", "/players" },
    };

    public static TheoryData<string, string> AnswerFaults => new()
    {
        { "{}", "/acceptanceType" },
        { """{"acceptanceType":"MAYBE"}""", "/acceptanceType" },
        { """{"acceptanceType":"ACCEPT","playerIds":["player-2"]}""", "/playerIds" },
        { """{"acceptanceType":"ACCEPT","playerIds":[5]}""", "/playerIds/0" },
    };

    public void Dispose() => _broker.Dispose();

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Bad_input_is_refused_where_it_is(string body, string place)
    {
        var answer = await _broker.SendAsync(Start.WithJson(body));

        (answer.Status, answer.Code).ShouldBe((400, "validation-failed"));
        answer.Places.ShouldBe([place]);
    }

    [Theory]
    [MemberData(nameof(AnswerFaults))]
    public async Task A_bad_answer_to_a_match_is_refused_where_it_is(string body, string place)
    {
        var id = await StartAsync();
        Propose(id);

        var answer = await _broker.SendAsync(Accept(id).WithJson(body));

        (answer.Status, answer.Code).ShouldBe((400, "validation-failed"));
        answer.Places.ShouldBe([place]);
    }

    [Fact]
    public async Task Attributes_of_all_four_kinds_are_passed_on()
    {
        await _broker.SendAsync(Start.WithJson(
            """
            {"players":[{
              "attributes":{"skill":12.5,"mode":"ranked","roles":["tank","healer"],"maps":{"dust":5,"ice":2.5}},
              "latencies":{"us-east-1":20}}]}
            """));

        var player = _broker.Placings.Started.ShouldHaveSingleItem().ShouldBeOfType<NewTicket>().Players[0];
        player.Attributes["skill"].ShouldBe(new PlayerAttribute.Number(12.5));
        player.Attributes["mode"].ShouldBe(new PlayerAttribute.Text("ranked"));
        player.Attributes["roles"].ShouldBeOfType<PlayerAttribute.TextList>().Values.ShouldBe(["tank", "healer"]);
        player.Attributes["maps"].ShouldBeOfType<PlayerAttribute.NumberMap>().Values["ice"].ShouldBe(2.5);
        player.Latencies["us-east-1"].ShouldBe(20);
    }

    [Fact]
    public async Task A_ticket_tells_its_match_and_until_when_it_can_be_accepted()
    {
        var id = await StartAsync();
        await TakeAsync(
            id, "PotentialMatchCreated", """{"acceptanceRequired":true,"acceptanceTimeout":30,"matchId":"m"}""");
        Propose(id);

        var seen = await _broker.SendAsync(ApiEvent.For("GetMatchmaking").WithPath("ticketId", id.Value));
        var accepted = await _broker.SendAsync(Accept(id).WithJson("""{"acceptanceType":"ACCEPT"}"""));

        (seen.Text("status"), seen.Text("matchId"), seen.Text("acceptanceExpiresAt"))
            .ShouldBe(("REQUIRES_ACCEPTANCE", "m", "2026-01-02T03:04:36.000Z"));
        (accepted.Status, accepted.Text("status")).ShouldBe((202, "PLACING"));
        accepted.Text("acceptanceExpiresAt").ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_while_no_match_waits_is_refused()
    {
        var id = await StartAsync();

        var early = await _broker.SendAsync(Accept(id).WithJson("""{"acceptanceType":"ACCEPT"}"""));
        await TakeAsync(id, "MatchmakingTimedOut", """{"message":"Removed from matchmaking due to timing out."}""");
        var late = await _broker.SendAsync(Accept(id).WithJson("""{"acceptanceType":"REJECT"}"""));

        (early.Status, early.Code, late.Code).ShouldBe((409, "acceptance-not-open", "acceptance-not-open"));
    }

    [Fact]
    public async Task A_ticket_that_gamelift_cancelled_for_a_newer_one_is_told_as_such()
    {
        var id = await StartAsync();
        _broker.Placings.Become(id, new PlacingReport(PlacingStatus.Cancelled, _broker.Time.GetUtcNow())
        {
            Reason = "Cancelled due to duplicate player",
        });

        var seen = await _broker.SendAsync(ApiEvent.For("GetMatchmaking").WithPath("ticketId", id.Value));

        (seen.Text("status"), seen.Text("statusReason")).ShouldBe(("CANCELLED", "Cancelled due to duplicate player"));
        (await HeldAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("7777")]
    [InlineData("\"7777\"")]
    public async Task A_match_gives_its_players_seats_however_its_event_writes_the_port(string port)
    {
        var id = await StartAsync();
        var info = $$$"""
            {"gameSessionInfo":{"gameSessionArn":"{{{PlacementEvent.Arn}}}","ipAddress":"192.0.2.1","port":{{{port}}},
            "players":[{"playerId":"player-1","playerSessionId":"psess-1","team":"red"}]}}
            """;

        await TakeAsync(id, "MatchmakingSucceeded", info);
        await TakeAsync(id, "MatchmakingSearching", "{}");
        await TakeAsync(id, "MatchmakingCancelled", "{}");

        var held = (await HeldAsync())!;
        held.State.ShouldBeOfType<ReservationState.Reserved>();
        (held.Seat!.PlayerSessionId, held.Seat.Connection.Port).ShouldBe(("psess-1", 7777));
        var seen = await _broker.SendAsync(ApiEvent.For("GetMatchmaking").WithPath("ticketId", id.Value));
        (seen.Text("status"), (string?)seen.Body["players"]![0]!["team"]).ShouldBe(("COMPLETED", "red"));
    }

    [Fact]
    public async Task A_wait_ends_when_a_match_is_to_be_accepted()
    {
        _broker.Placings.StartsAs = PlacingStatus.RequiresAcceptance;

        var answer = await _broker.SendAsync(Start.WithJson("{}").WithHeader("prefer", "wait=25"));

        (answer.Status, answer.Text("status"), answer.Header("retry-after"))
            .ShouldBe((202, "REQUIRES_ACCEPTANCE", "5"));
    }

    [Fact]
    public async Task Another_player_has_no_such_ticket()
    {
        var id = await StartAsync();

        foreach (var handler in new[] { "GetMatchmaking", "StopMatchmaking", "AcceptMatch" })
        {
            var request = ApiEvent.For(handler).WithPath("ticketId", id.Value)
                .WithJson("""{"acceptanceType":"ACCEPT"}""");
            (await _broker.SendAsync(request with { Player = "player-2" })).Code.ShouldBe("ticket-not-found");
        }
    }

    private static ApiEvent Start => ApiEvent.For("StartMatchmaking");

    private static ApiEvent Accept(PlacingId id) => ApiEvent.For("AcceptMatch").WithPath("ticketId", id.Value);

    private async Task<PlacingId> StartAsync() =>
        PlacingId.Parse((await _broker.SendAsync(Start.WithJson("{}"))).Text("ticketId"))!.Value;

    private void Propose(PlacingId id) => _broker.Placings.Become(
        id, new PlacingReport(PlacingStatus.RequiresAcceptance, _broker.Time.GetUtcNow()));

    private async Task<Reservation?> HeldAsync()
    {
        var seats = await _broker.Store.SeatsOfAsync(
            PlayerId.Parse("player-1")!.Value, TestContext.Current.CancellationToken);
        return seats.Value.Held is [var held] ? held : null;
    }

    private async Task TakeAsync(PlacingId id, string type, string more)
    {
        var detail = JsonNode.Parse(more)!.AsObject();
        detail["type"] = type;
        detail["tickets"] = new JsonArray(new JsonObject
        {
            ["ticketId"] = id.Value,
            ["startTime"] = "2026-01-02T03:04:05.000Z",
            ["players"] = new JsonArray(new JsonObject { ["playerId"] = "player-1" }),
        });
        var body = new JsonObject
        {
            ["source"] = "aws.gamelift",
            ["detail-type"] = "GameLift Matchmaking Event",
            ["time"] = "2026-01-02T03:04:06.000Z",
            ["resources"] = new JsonArray("arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duel"),
            ["detail"] = detail,
        };
        var record = new JsonObject { ["messageId"] = "message-1", ["body"] = body.ToJsonString() };
        var answer = await _broker.RunAsync(
            "MatchmakingEvents", new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString());
        answer.ToJsonString().ShouldBe("""{"batchItemFailures":[]}""");
    }
}
