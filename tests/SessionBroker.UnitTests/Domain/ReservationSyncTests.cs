using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

public sealed class ReservationSyncTests
{
    private readonly ReserverWorld _world = new();

    [Fact]
    public async Task A_player_who_connects_and_leaves_is_seen_on_read()
    {
        var reserved = await ReservedAsync();

        List<string> seen = [await StateAsync()];
        _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
        seen.Add(await StateAsync());
        _world.GameLift.Leave(reserved.Seat.PlayerSessionId);
        seen.Add(await StateAsync());

        seen.ShouldBe(["Reserved", "Active", "Completed"]);
    }

    [Fact]
    public async Task A_seat_nobody_took_has_timed_out_after_60_seconds_and_not_before()
    {
        await ReservedAsync();

        _world.Time.Advance(Seat.ReservationTimeout - TimeSpan.FromMilliseconds(1));
        var before = await StateAsync();
        _world.Time.Advance(TimeSpan.FromMilliseconds(1));
        var after = await StateAsync();

        (before, after).ShouldBe(("Reserved", "TimedOut"));
    }

    [Theory]
    [InlineData(false, "TimedOut")]
    [InlineData(true, "Completed")]
    public async Task A_seat_that_game_lift_has_forgotten_has_ended(bool wasActive, string expected)
    {
        var reserved = await ReservedAsync();
        if (wasActive) _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
        if (wasActive) await StateAsync();
        _world.GameLift.Forget(reserved.Seat!.PlayerSessionId);

        var early = await StateAsync();
        _world.Time.Advance(Seat.ReservationTimeout);
        var late = await StateAsync();

        (early, late).ShouldBe((wasActive ? "Active" : "Reserved", expected));
    }

    [Fact]
    public async Task What_is_settled_is_not_asked_about_again()
    {
        await ReservedAsync();
        _world.Time.Advance(Seat.ReservationTimeout);
        await StateAsync();
        var calls = _world.GameLift.Faults.Calls.Count;

        await StateAsync();

        _world.GameLift.Faults.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task The_record_does_not_answer_for_game_lift()
    {
        var reserved = await ReservedAsync();
        _world.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.UpstreamTimedOut);

        var answer = await _world.Sync.SyncAsync(reserved, ReserverWorld.Token);

        answer.Error!.Kind.ShouldBe(ErrorKind.UpstreamTimedOut);
    }

    [Fact]
    public async Task Game_lift_is_called_once_for_all_seats_of_a_player()
    {
        var world = new ReserverWorld(liveMax: 3);
        for (var number = 0; number < 3; number++) await world.ReserveAsync($"key-{number}", world.Sessions[number]);
        world.GameLift.Leave(world.GameLift.PlayerSessions[1].Id);
        var seats = await world.Store.SeatsOfAsync(Samples.Player, ReserverWorld.Token);

        var checkedNow = await world.Sync.SyncAsync(seats.Value.Player, seats.Value.Held, ReserverWorld.Token);

        checkedNow.Value.Count(reservation => reservation.IsLive).ShouldBe(2);
        world.CallsOf("DescribePlayerSessions").ShouldBe(1);
    }

    // The simulation found a player who had left and was told to use the seat all the same (seed 3300).
    [Fact]
    public async Task What_was_seen_later_is_recorded_after_an_older_look()
    {
        var reserved = await ReservedAsync();
        _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
        var older = reserved.Observe(_world.OnlySeat, Samples.Now);
        _world.GameLift.Leave(reserved.Seat.PlayerSessionId);
        _world.Store.Faults.Meanwhile = async operation =>
        {
            if (operation != "Advance") return;
            _world.Store.Faults.Meanwhile = null;
            await _world.Table.Reservations.AdvanceAsync(reserved, older, ReserverWorld.Token);
        };

        var checkedNow = await _world.Sync.SyncAsync(reserved, ReserverWorld.Token);

        checkedNow.Value.State.ShouldBeOfType<ReservationState.Completed>();
    }

    [Fact]
    public async Task An_abandoned_request_adopts_the_seat_that_it_made_as_it_is_now()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        _world.GameLift.Connect(_world.GameLift.PlayerSessions[0].Id);
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var settled = await SettleAbandonedAsync();

        settled.Value.State.ShouldBeOfType<ReservationState.Active>().Seat.PlayerSessionId
            .ShouldBe(_world.GameLift.PlayerSessions[0].Id);
    }

    [Fact]
    public async Task A_request_that_is_still_worked_on_is_left_alone()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime - TimeSpan.FromMilliseconds(1));

        var settled = await SettleAbandonedAsync();

        settled.Value.State.ShouldBeOfType<ReservationState.Pending>();
    }

    private async Task<Reservation> ReservedAsync()
    {
        await _world.ReserveAsync("key-1");
        return await _world.RecordAsync("key-1");
    }

    private async Task<string> StateAsync()
    {
        var refreshed = await _world.Sync.SyncAsync(await _world.RecordAsync("key-1"), ReserverWorld.Token);
        refreshed.Value.ShouldBe(await _world.RecordAsync("key-1"));
        return refreshed.Value.State.GetType().Name;
    }

    private async Task<Result<Reservation>> SettleAbandonedAsync()
    {
        var record = await _world.RecordAsync("key-1");
        var pending = (ReservationState.Pending)record.State;
        return await _world.Sync.SettleAbandonedAsync(record, pending, ReserverWorld.Token);
    }
}
