using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Http;

public sealed class ReleaseTests : IDisposable
{
    private readonly TestBroker _broker = new();
    private readonly GameSessionId _session;

    public ReleaseTests() => _session = _broker.GameLift.Start("fleet-home").Id;

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task A_released_seat_counts_no_more_and_stays_released()
    {
        var seat = await ReserveAsync();

        var released = await ReleaseAsync(seat);
        var again = await ReleaseAsync(seat);
        var read = await _broker.SendAsync(ApiEvent.For("GetReservation").WithPath("reservationId", seat));
        var next = await _broker.SendAsync(Reserve(_broker.GameLift.Start("fleet-home").Id));

        (released.Status, again.Status, next.Status).ShouldBe((204, 204, 201));
        released.Header("content-type").ShouldBeNull();
        read.Text("state").ShouldBe("RELEASED");
        (read.Text("settledAt"), read.Text("expiresAt")).ShouldBe((null, "2026-01-02T03:05:05.000Z"));
        read.Body["connection"].ShouldBeNull();
    }

    [Fact]
    public async Task A_released_seat_is_settled_when_game_lift_frees_its_slot()
    {
        var seat = await ReserveAsync();
        await ReleaseAsync(seat);
        _broker.Time.Advance(Seat.ReservationTimeout);

        var read = await _broker.SendAsync(ApiEvent.For("GetReservation").WithPath("reservationId", seat));

        (read.Text("state"), read.Text("settledAt"), read.Text("expiresAt"))
            .ShouldBe(("RELEASED", "2026-01-02T03:05:05.000Z", null));
    }

    [Fact]
    public async Task A_player_who_comes_after_all_is_in_the_game()
    {
        var seat = await ReserveAsync();
        await ReleaseAsync(seat);
        _broker.GameLift.Connect(_broker.GameLift.PlayerSessions[0].Id);

        var read = await _broker.SendAsync(ApiEvent.For("GetReservation").WithPath("reservationId", seat));
        var refused = await ReleaseAsync(seat);

        (read.Text("state"), refused.Code).ShouldBe(("ACTIVE", "seat-in-use"));
    }

    [Fact]
    public async Task Too_many_released_seats_are_refused_with_retry_after()
    {
        for (var number = 0; number < 2; number++)
        {
            var taken = await _broker.SendAsync(Reserve(_broker.GameLift.Start("fleet-home").Id));
            await ReleaseAsync(taken.Text("reservationId")!);
        }

        var refused = await _broker.SendAsync(Reserve(_session));

        (refused.Status, refused.Code, refused.Header("retry-after")).ShouldBe((409, "seat-limit-reached", "60"));
        ((bool?)refused.Body["retryable"]).ShouldBe(true);
    }

    [Fact]
    public async Task A_player_who_is_in_the_game_keeps_the_seat()
    {
        var seat = await ReserveAsync();
        _broker.GameLift.Connect(_broker.GameLift.PlayerSessions[0].Id);

        var refused = await ReleaseAsync(seat);
        _broker.GameLift.Leave(_broker.GameLift.PlayerSessions[0].Id);
        var after = await ReleaseAsync(seat);

        (refused.Status, refused.Code).ShouldBe((409, "seat-in-use"));
        after.Status.ShouldBe(204);
        (await RecordAsync(seat)).State.ShouldBeOfType<ReservationState.Completed>();
    }

    // Another function sees the player connect between this one's look and its write.
    [Fact]
    public async Task A_seat_that_is_taken_meanwhile_is_not_released()
    {
        var seat = await ReserveAsync();
        var connects = true;
        _broker.Store.Faults.Meanwhile = async operation =>
        {
            if (operation != "Advance" || !connects) return;
            connects = false;
            _broker.GameLift.Connect(_broker.GameLift.PlayerSessions[0].Id);
            await _broker.SendAsync(ApiEvent.For("GetReservation").WithPath("reservationId", seat));
        };

        var refused = await ReleaseAsync(seat);

        (refused.Status, refused.Code).ShouldBe((409, "seat-in-use"));
        (await RecordAsync(seat)).State.ShouldBeOfType<ReservationState.Active>();
    }

    [Fact]
    public async Task A_seat_that_is_still_being_made_is_released_once_its_lease_has_lapsed()
    {
        _broker.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _broker.SendAsync(Reserve(_session));
        var seat = (await _broker.Store.OfPlayerAsync(
            PlayerOf("player-1"), new PageRequest(1, null), TestContext.Current.CancellationToken))
            .Value.Reservations[0].Id.Value;

        var early = await ReleaseAsync(seat);
        _broker.Time.Advance(TimeSpan.FromSeconds(38));
        var late = await ReleaseAsync(seat);

        (early.Status, early.Code, late.Status).ShouldBe((409, "request-in-progress", 204));
        (await RecordAsync(seat)).State.ShouldBeOfType<ReservationState.Released>();
    }

    [Fact]
    public async Task Nothing_is_released_while_game_lift_cannot_tell_who_has_connected()
    {
        var seat = await ReserveAsync();
        _broker.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.Throttled);

        var answer = await ReleaseAsync(seat);

        (answer.Status, answer.Code).ShouldBe((503, "throttled"));
        (await RecordAsync(seat)).State.ShouldBeOfType<ReservationState.Reserved>();
    }

    [Theory]
    [InlineData("res-0123456789abcdef0123456789abcdef01234567")]
    [InlineData("nonsense")]
    public async Task What_the_player_does_not_have_cannot_be_released(string id)
    {
        var answer = await ReleaseAsync(id);

        (answer.Status, answer.Code).ShouldBe((404, "reservation-not-found"));
    }

    [Fact]
    public async Task Another_players_seat_does_not_exist()
    {
        var seat = await ReserveAsync();

        var answer = await _broker.SendAsync(Release(seat) with { Player = "player-2" });

        (answer.Status, answer.Code).ShouldBe((404, "reservation-not-found"));
        (await RecordAsync(seat)).IsLive.ShouldBeTrue();
    }

    private static ApiEvent Reserve(GameSessionId session) =>
        ApiEvent.For("CreatePlayerSession").WithPath("gameSessionId", session.UrlForm).WithJson("{}");

    private static ApiEvent Release(string id) => ApiEvent.For("ReleaseReservation").WithPath("reservationId", id);

    private static PlayerId PlayerOf(string sub) =>
        PlayerId.Parse(sub)!.Value;

    private async Task<string> ReserveAsync() => (await _broker.SendAsync(Reserve(_session))).Text("reservationId")!;

    private Task<ApiAnswer> ReleaseAsync(string id) => _broker.SendAsync(Release(id));

    private async Task<Reservation> RecordAsync(string id) => (await _broker.Store.FindAsync(
        PlayerOf("player-1"), ReservationId.Parse(id)!.Value, TestContext.Current.CancellationToken)).Value;
}
