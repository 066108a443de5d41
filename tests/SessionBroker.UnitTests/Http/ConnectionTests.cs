using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class ConnectionTests : IDisposable
{
    private const string Call = "GetPlayerConnectionDetails";

    private readonly TestBroker _broker = new();
    private readonly GameSessionId _session;

    public ConnectionTests() => _session = _broker.GameLift.Start("fleet-home").Id;

    private string OnlySeat => _broker.GameLift.PlayerSessions.ShouldHaveSingleItem().Id;

    public void Dispose() => _broker.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_player_gateway_it_is_the_game_server(bool isConnected)
    {
        var reservation = await ReserveAsync();
        if (isConnected) _broker.GameLift.Connect(OnlySeat);

        var answer = await GetAsync(reservation);

        answer.Status.ShouldBe(200);
        (answer.Text("reservationId"), answer.Text("gameSessionId"), answer.Text("playerSessionId"))
            .ShouldBe((reservation, _session.UrlForm, OnlySeat));
        answer.Body["endpoints"]!.ToJsonString()
            .ShouldBe("""[{"ipAddress":"192.0.2.7","dnsName":"game.example","port":7777}]""");
        (answer.Text("playerGatewayToken"), answer.Text("expiresAt")).ShouldBe((null, null));
    }

    [Fact]
    public async Task With_the_player_gateway_it_is_its_relays_and_a_new_token_each_time()
    {
        _broker.GameLift.HasPlayerGateway = true;
        var reservation = await ReserveAsync();

        var first = await GetAsync(reservation);
        var second = await GetAsync(reservation);

        first.Body["endpoints"]!.ToJsonString()
            .ShouldBe("""[{"ipAddress":"198.51.100.1","port":443},{"ipAddress":"203.0.113.1","port":443}]""");
        first.Text("expiresAt").ShouldBe("2026-01-02T04:04:05.000Z");
        first.Text("playerGatewayToken").ShouldStartWith("token-");
        second.Text("playerGatewayToken").ShouldNotBe(first.Text("playerGatewayToken"));
        _broker.Log.ShouldAllBe(line => !line.Contains(first.Text("playerGatewayToken")!));
    }

    [Fact]
    public async Task Another_players_reservation_does_not_exist_for_an_admin_either()
    {
        var reservation = await ReserveAsync();

        var other = await _broker.SendAsync(Get(reservation) with { Player = "player-2", Scope = "broker/admin" });
        var none = await GetAsync($"res-{new string('0', 40)}");
        var noId = await GetAsync("res-1");

        foreach (var answer in new[] { other, none, noId })
            (answer.Status, answer.Code).ShouldBe((404, "reservation-not-found"));
        _broker.GameLift.Faults.Calls.ShouldNotContain(Call);
    }

    [Theory]
    [InlineData("timed out", 59, 200, "")]
    [InlineData("timed out", 60, 409, "reservation-not-live")]
    [InlineData("released", 0, 409, "reservation-not-live")]
    [InlineData("left", 0, 409, "reservation-not-live")]
    [InlineData("ended", 0, 409, "reservation-not-live")]
    public async Task Only_a_live_seat_has_a_connection(string what, int seconds, int status, string code)
    {
        var reservation = await ReserveAsync();
        if (what == "left")
        {
            _broker.GameLift.Connect(OnlySeat);
            _broker.GameLift.Leave(OnlySeat);
        }

        if (what == "ended") _broker.GameLift.End(_session);
        if (what == "released")
            await _broker.SendAsync(ApiEvent.For("ReleaseReservation").WithPath("reservationId", reservation));
        _broker.Time.Advance(TimeSpan.FromSeconds(seconds));

        var answer = await GetAsync(reservation);

        (answer.Status, answer.Code ?? "").ShouldBe((status, code));
        _broker.GameLift.Faults.Calls.Contains(Call).ShouldBe(status == 200);
    }

    [Fact]
    public async Task A_reservation_that_failed_has_none()
    {
        _broker.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionFull);
        await _broker.SendAsync(Reserve());
        var list = await _broker.SendAsync(ApiEvent.For("ListReservations"));
        var failed = (string)list.Body["reservations"]![0]!["reservationId"]!;

        var answer = await GetAsync(failed);

        (answer.Status, answer.Code).ShouldBe((409, "reservation-not-live"));
    }

    [Fact]
    public async Task A_seat_whose_making_nobody_knows_of_yet_is_asked_for_again()
    {
        _broker.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _broker.SendAsync(Reserve());
        var list = await _broker.SendAsync(ApiEvent.For("ListReservations"));
        var pending = (string)list.Body["reservations"]![0]!["reservationId"]!;

        var early = await GetAsync(pending);
        _broker.Time.Advance(TimeSpan.FromSeconds(45));
        var late = await GetAsync(pending);

        (early.Status, early.Code, early.Header("retry-after")).ShouldBe((409, "request-in-progress", "2"));
        (late.Status, late.Text("playerSessionId")).ShouldBe((200, OnlySeat));
    }

    [Theory]
    [InlineData(ErrorKind.GameSessionNotActive, 409)]
    [InlineData(ErrorKind.Conflict, 409)]
    [InlineData(ErrorKind.LimitExceeded, 429)]
    [InlineData(ErrorKind.Throttled, 503)]
    [InlineData(ErrorKind.BrokerNotAuthorized, 502)]
    [InlineData(ErrorKind.UpstreamTimedOut, 504)]
    public async Task An_error_of_the_call_is_returned(ErrorKind kind, int status)
    {
        var reservation = await ReserveAsync();
        _broker.GameLift.Faults.Refuse(Call, kind);

        (await GetAsync(reservation)).Status.ShouldBe(status);
    }

    // A settled reservation does not change back: coming back is a new request, with a key of its own.
    [Theory]
    [InlineData(true, "COMPLETED")]
    [InlineData(false, "TIMEDOUT")]
    public async Task A_player_comes_back_into_the_same_session_by_a_new_request(bool wasConnected, string state)
    {
        var first = await ReserveAsync();
        if (wasConnected)
        {
            _broker.GameLift.Connect(OnlySeat);
            _broker.GameLift.Leave(OnlySeat);
        }

        _broker.Time.Advance(Seat.ReservationTimeout);
        var second = await ReserveAsync();
        var before = await _broker.SendAsync(ApiEvent.For("GetReservation").WithPath("reservationId", first));

        var answer = await GetAsync(second);

        second.ShouldNotBe(first);
        before.Text("state").ShouldBe(state);
        (answer.Status, answer.Text("playerSessionId")).ShouldBe((200, _broker.GameLift.PlayerSessions[1].Id));
        (await GetAsync(first)).Code.ShouldBe("reservation-not-live");
    }

    [Fact]
    public async Task A_query_parameter_is_a_fault()
    {
        var answer = await _broker.SendAsync(Get(await ReserveAsync()).WithQuery("token", "new"));

        (answer.Status, answer.Places.ShouldHaveSingleItem()).ShouldBe((400, "token"));
    }

    private static ApiEvent Get(string reservation) =>
        ApiEvent.For("GetConnection").WithPath("reservationId", reservation);

    private ApiEvent Reserve() =>
        ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", _session.UrlForm).WithJson("{}");

    private Task<ApiAnswer> GetAsync(string reservation) => _broker.SendAsync(Get(reservation));

    private async Task<string> ReserveAsync()
    {
        var answer = await _broker.SendAsync(Reserve());
        answer.Status.ShouldBe(201);
        return answer.Text("reservationId")!;
    }
}
