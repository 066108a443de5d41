using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

/// <summary>A released seat is still a seat: GameLift holds its slot until the 60 s are over.</summary>
public sealed class ReleasedSeatTests
{
    private readonly ReserverWorld _world = new();

    [Fact]
    public async Task Asking_again_in_the_same_session_gives_the_same_player_session_back()
    {
        var first = (await _world.ReserveAsync("key-1")).Value.Reservation;
        await ReleaseAsync("key-1");
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        var second = await _world.ReserveAsync("key-2");

        (second.Value.Replayed, second.Value.Reservation.Id).ShouldBe((false, first.Id));
        second.Value.Reservation.State.ShouldBe(first.State);
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
        (await SeatsAsync()).Held.ShouldHaveSingleItem().IsReleasedAndHeld.ShouldBeFalse();
    }

    [Fact]
    public async Task The_key_that_reopened_a_seat_keeps_its_answer()
    {
        await _world.ReserveAsync("key-1");
        await ReleaseAsync("key-1");
        var first = await _world.ReserveAsync("key-2");
        _world.GameLift.Connect(_world.OnlySeat.Id);
        _world.GameLift.Leave(_world.OnlySeat.Id);
        await _world.Sync.SyncAsync(await _world.RecordAsync("key-1"), ReserverWorld.Token);

        var replayed = await _world.ReserveAsync("key-2");
        var other = await _world.ReserveAsync("key-2", _world.Sessions[1]);

        (replayed.Value.Replayed, replayed.Value.Reservation.Id).ShouldBe((true, first.Value.Reservation.Id));
        replayed.Value.Reservation.State.ShouldBe(first.Value.Reservation.State);
        other.Error!.Kind.ShouldBe(ErrorKind.IdempotencyKeyReused);
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_does_not_hand_out_a_seat_that_was_released()
    {
        var first = (await _world.ReserveAsync("key-1")).Value.Reservation;
        await ReleaseAsync("key-1");

        var replayed = await _world.ReserveAsync("key-1");

        (replayed.Error!.Kind, replayed.Error.Replayed, replayed.Error.Reservation)
            .ShouldBe((ErrorKind.ReservationReleased, true, first.Id));
    }

    [Fact]
    public async Task The_key_that_reopened_a_seat_does_not_reopen_it_twice()
    {
        await _world.ReserveAsync("key-1");
        await ReleaseAsync("key-1");
        await _world.ReserveAsync("key-2");
        await ReleaseAsync("key-1");

        var replayed = await _world.ReserveAsync("key-2");

        (replayed.Error!.Kind, replayed.Error.Replayed).ShouldBe((ErrorKind.ReservationReleased, true));
    }

    [Fact]
    public async Task A_player_who_connects_with_a_released_seat_is_active_and_counts()
    {
        await _world.ReserveAsync("key-1");
        await ReleaseAsync("key-1");
        _world.GameLift.Connect(_world.OnlySeat.Id);

        var same = await _world.ReserveAsync("key-2");
        var other = await _world.ReserveAsync("key-3", _world.Sessions[1]);

        (same.Error!.Kind, other.Error!.Kind).ShouldBe((ErrorKind.SeatAlreadyHeld, ErrorKind.SeatLimitReached));
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.Active>();
    }

    [Fact]
    public async Task Released_seats_hold_their_slots_until_game_lift_frees_them()
    {
        await ReserveAndReleaseAsync("key-0", session: 0);
        _world.Time.Advance(TimeSpan.FromSeconds(10));
        await ReserveAndReleaseAsync("key-1", session: 1);

        var refused = await _world.ReserveAsync("key-2", _world.Sessions[2]);
        _world.Time.Advance(refused.Error!.RetryAfter!.Value);
        var free = await _world.ReserveAsync("key-3", _world.Sessions[2]);

        (refused.Error.Kind, refused.Error.RetryAfter).ShouldBe((ErrorKind.SeatLimitReached, TimeSpan.FromSeconds(50)));
        free.Error.ShouldBeNull();
        (await _world.RecordAsync("key-0")).State.ShouldBeOfType<ReservationState.Released>().FreedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task One_player_cannot_fill_a_session_by_reserving_and_releasing()
    {
        for (var number = 0; number < 20; number++) await ReserveAndReleaseAsync($"key-{number}", session: 0);

        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    // The list is seconds old: GameLift holds the slot all the same.
    [Fact]
    public async Task A_released_seat_that_game_lift_does_not_list_yet_is_reopened()
    {
        var first = (await _world.ReserveAsync("key-1")).Value.Reservation;
        await ReleaseAsync("key-1");
        _world.GameLift.Forget(first.Seat!.PlayerSessionId);

        var second = await _world.ReserveAsync("key-2");

        second.Value.Reservation.Seat.ShouldBe(first.Seat);
    }

    [Fact]
    public async Task A_seat_is_not_reopened_while_game_lift_cannot_tell_of_it()
    {
        await _world.ReserveAsync("key-1");
        await ReleaseAsync("key-1");
        _world.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.Throttled);

        var refused = await _world.ReserveAsync("key-2");
        var good = await _world.ReserveAsync("key-2");

        (refused.Error!.Kind, good.Error).ShouldBe((ErrorKind.Throttled, null));
    }

    [Fact]
    public async Task Two_requests_at_once_reopen_a_seat_once()
    {
        await _world.ReserveAsync("key-1");
        await ReleaseAsync("key-1");
        Result<ReservationResult>? other = null;
        _world.Store.Faults.Meanwhile = async operation =>
        {
            if (operation != "Reopen" || other is not null) return;
            _world.Store.Faults.Meanwhile = null;
            other = await _world.ReserveAsync("key-3");
        };

        var request = _world.ReserveAsync("key-2");
        await _world.DriveAsync(request);

        other!.Value.Error.ShouldBeNull();
        (await request).Error!.Kind.ShouldBe(ErrorKind.SeatAlreadyHeld);
    }

    private async Task ReserveAndReleaseAsync(string key, int session)
    {
        var answer = await _world.ReserveAsync(key, _world.Sessions[session]);
        await ReleaseAsync(answer.Value.Reservation);
    }

    private async Task ReleaseAsync(string key) => await ReleaseAsync(await _world.RecordAsync(key));

    private async Task ReleaseAsync(Reservation told)
    {
        var record = (await _world.Store.FindAsync(told.Player, told.Id, ReserverWorld.Token)).Value;
        (await _world.Store.AdvanceAsync(record, record.Release(), ReserverWorld.Token)).Error.ShouldBeNull();
    }

    private async Task<PlayerSeats> SeatsAsync() =>
        (await _world.Store.SeatsOfAsync(Samples.Player, ReserverWorld.Token)).Value;
}
