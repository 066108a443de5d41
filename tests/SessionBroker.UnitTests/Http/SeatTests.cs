using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class SeatTests : IDisposable
{
    private readonly TestBroker _broker = new(seatsMax: 2);
    private readonly GameSessionId _session;

    public SeatTests() => _session = _broker.GameLift.Start("fleet-home").Id;

    public static TheoryData<string, string?> Bodies => new()
    {
        { "{}", null },
        { """{"playerData":null}""", null },
        { $$"""{"playerData":"{{new string('d', 2048)}}"}""", null },
        { $$"""{"playerData":"{{new string('d', 2049)}}"}""", "/playerData" },
        { """{"playerData":""}""", "/playerData" },
        { """{"playerData":{}}""", "/playerData" },
        { """{"playerId":"someone-else"}""", "/playerId" },
        { "[]", "" },
    };

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_seat_is_answered_with_where_to_connect_and_read_back_the_same()
    {
        var made = await _broker.SendAsync(Reserve());
        var read = await ReadAsync(made.Text("reservationId")!);

        (made.Status, read.Status).ShouldBe((201, 200));
        made.Header("location").ShouldBe($"/v1/reservations/{made.Text("reservationId")}");
        made.Body.ToJsonString().ShouldBe(
            $$"""
            {"reservationId":"{{made.Text("reservationId")}}","state":"RESERVED","playerId":"player-1",
            "gameSessionId":"{{_session.UrlForm}}",
            "playerSessionId":"{{_broker.GameLift.PlayerSessions[0].Id}}",
            "connection":{"ipAddress":"192.0.2.7","dnsName":"game.example","port":7777},
            "createdAt":"2026-01-02T03:04:05.000Z","expiresAt":"2026-01-02T03:05:05.000Z"}
            """.ReplaceLineEndings(""));
        read.Body.ToJsonString().ShouldBe(made.Body.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task Each_limit_of_the_body_holds(string body, string? place)
    {
        var answer = await _broker.SendAsync(Reserve().WithJson(body));

        answer.Status.ShouldBe(place is null ? 201 : 400);
        answer.Places.ShouldBe(place is null ? [] : [place]);
    }

    [Theory]
    [InlineData(32 * 1024, 201)]
    [InlineData(32 * 1024 + 1, 413)]
    public async Task A_body_of_so_many_bytes_is_read_and_no_more(int bytes, int status)
    {
        var answer = await _broker.SendAsync(Reserve().WithJson("{}".PadRight(bytes)));

        answer.Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_repeated_request_says_that_it_is_one()
    {
        var first = await _broker.SendAsync(Reserve().WithKey("key-1"));
        var second = await _broker.SendAsync(Reserve().WithKey("key-1"));
        var changed = await _broker.SendAsync(Reserve().WithKey("key-1").WithJson("""{"playerData":"x"}"""));

        second.Body.ToJsonString().ShouldBe(first.Body.ToJsonString());
        (first.Header("idempotency-replayed"), second.Header("idempotency-replayed")).ShouldBe((null, "true"));
        (changed.Status, changed.Code).ShouldBe((422, "idempotency-key-reused"));
    }

    [Fact]
    public async Task A_request_whose_outcome_is_unknown_can_be_repeated_safely()
    {
        _broker.GameLift.Faults.LoseAnswer("CreatePlayerSession");

        var lost = await _broker.SendAsync(Reserve().WithKey("key-1"));
        var early = await _broker.SendAsync(Reserve().WithKey("key-1"));
        _broker.Time.Advance(TimeSpan.FromSeconds(38));
        var late = await _broker.SendAsync(Reserve().WithKey("key-1"));

        (lost.Status, early.Status, late.Status).ShouldBe((504, 409, 201));
        early.Header("retry-after").ShouldBe("2");
        late.Text("playerSessionId").ShouldBe(_broker.GameLift.PlayerSessions.ShouldHaveSingleItem().Id);
    }

    // The SDK repeats a write whose answer was lost, and tells its own record in the way by comparing the two.
    [Fact]
    public async Task A_record_holds_no_time_that_the_table_would_cut_off()
    {
        _broker.GameLift.Faults.LoseAnswer("CreatePlayerSession");

        await _broker.SendAsync(Reserve(), TimeSpan.FromSeconds(10) + TimeSpan.FromTicks(1));

        var pending = (await _broker.Store.OfPlayerAsync(
            PlayerId.Parse("player-1")!.Value, new PageRequest(1, null), TestContext.Current.CancellationToken))
            .Value.Reservations[0];
        var lease = pending.State.ShouldBeOfType<ReservationState.Pending>().Lease;
        (lease.ExpiresAt.Ticks % TimeSpan.TicksPerMillisecond).ShouldBe(0);
        (pending.CreatedAt.Ticks % TimeSpan.TicksPerMillisecond).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_seat_in_one_session_points_to_the_first()
    {
        var first = await _broker.SendAsync(Reserve());

        var second = await _broker.SendAsync(Reserve());

        (second.Status, second.Code, second.Text("instance")).ShouldBe(
            (409, "seat-already-held", first.Header("location")));
    }

    [Theory]
    [InlineData(GameSessionStatus.Activating, "game-session-activating", true)]
    [InlineData(GameSessionStatus.Terminating, "game-session-not-active", false)]
    public async Task A_session_that_takes_no_players_says_whether_it_may_soon(
        GameSessionStatus status, string code, bool retryable)
    {
        _broker.GameLift.ActivatesAfter = TimeSpan.FromSeconds(60);
        _broker.GameLift.Change(_session, session => session with { Status = status });

        var answer = await _broker.SendAsync(Reserve());

        (answer.Status, answer.Code, (bool?)answer.Body["retryable"]).ShouldBe((409, code, retryable));
    }

    [Fact]
    public async Task Game_lift_is_not_called_while_the_store_is_down()
    {
        _broker.Store.Faults.Refuse("TryInsert", ErrorKind.StoreUnavailable);

        var answer = await _broker.SendAsync(Reserve());

        (answer.Status, answer.Code, answer.Header("retry-after")).ShouldBe((503, "store-unavailable", "2"));
        _broker.GameLift.PlayerSessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reservation_that_failed_tells_why()
    {
        _broker.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionFull);
        await _broker.SendAsync(Reserve().WithKey("key-1"));

        var listed = (await ListAsync()).Body["reservations"]![0]!;

        (listed["state"]!.ToString(), listed["problem"]!["code"]!.ToString()).ShouldBe(("FAILED", "game-session-full"));
        (listed["connection"], listed["settledAt"]!.ToString()).ShouldBe((null, "2026-01-02T03:04:05.000Z"));
    }

    [Fact]
    public async Task A_reservation_is_brought_up_to_date_when_it_is_read()
    {
        var id = (await _broker.SendAsync(Reserve())).Text("reservationId")!;
        _broker.Time.Advance(Seat.ReservationTimeout);

        var read = await ReadAsync(id);

        (read.Text("state"), read.Text("settledAt"), read.Body["connection"], read.Body["expiresAt"]).ShouldBe(
            ("TIMEDOUT", "2026-01-02T03:05:05.000Z", null, null));
    }

    [Theory]
    [InlineData("res-0123456789abcdef0123456789abcdef01234567")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task What_is_no_reservation_of_the_player_is_404(string id)
    {
        var answer = await ReadAsync(id);

        (answer.Status, answer.Code).ShouldBe((404, "reservation-not-found"));
    }

    [Fact]
    public async Task Another_players_reservation_does_not_exist()
    {
        var id = (await _broker.SendAsync(Reserve())).Text("reservationId")!;

        var answer = await _broker.SendAsync(Read(id) with { Player = "player-2", Scope = "broker/admin" });

        answer.Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_list_has_pages_the_newest_first()
    {
        var ids = new List<string>();
        foreach (var session in new[] { _session, _broker.GameLift.Start("fleet-home").Id })
        {
            ids.Add((await _broker.SendAsync(Reserve(session))).Text("reservationId")!);
            _broker.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await ListAsync("limit", "1");
        var second =
            await _broker.SendAsync(List().WithQuery("limit", "1").WithQuery("nextToken", first.Text("nextToken")!));

        (IdIn(first), IdIn(second)).ShouldBe((ids[1], ids[0]));
        second.Text("nextToken").ShouldBeNull();
    }

    [Fact]
    public async Task Live_reservations_are_those_that_a_player_can_use_now()
    {
        await _broker.SendAsync(Reserve());
        _broker.Time.Advance(TimeSpan.FromSeconds(30));
        var live = (await _broker.SendAsync(Reserve(_broker.GameLift.Start("fleet-home").Id))).Text("reservationId");
        _broker.Time.Advance(TimeSpan.FromSeconds(30));

        IdIn(await ListAsync("state", "live")).ShouldBe(live);
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "101")]
    [InlineData("state", "dead")]
    [InlineData("nextToken", "")]
    [InlineData("nextToken", "forged")]
    [InlineData("playerId", "player-2")]
    public async Task An_error_of_the_list_has_its_parameter(string name, string value)
    {
        var answer = await ListAsync(name, value);

        answer.Status.ShouldBe(400);
        answer.Places.ShouldBe([name]);
    }

    private static ApiEvent Read(string id) => ApiEvent.For("GetReservation").WithPath("reservationId", id);

    private static ApiEvent List() => ApiEvent.For("ListReservations");

    private static string IdIn(ApiAnswer page) =>
        page.Body["reservations"]!.AsArray().ShouldHaveSingleItem()!["reservationId"]!.ToString();

    private ApiEvent Reserve(GameSessionId? session = null) =>
        ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", (session ?? _session).UrlForm);

    private Task<ApiAnswer> ReadAsync(string id) => _broker.SendAsync(Read(id));

    private Task<ApiAnswer> ListAsync(string? name = null, string value = "") =>
        _broker.SendAsync(name is null ? List() : List().WithQuery(name, value));
}
