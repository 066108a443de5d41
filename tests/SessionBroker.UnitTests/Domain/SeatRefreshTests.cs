using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

public sealed class SeatRefreshTests
{
    private readonly DeskWorld _world = new();

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

        _world.Time.Advance(Seat.Hold - TimeSpan.FromMilliseconds(1));
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

        (await StateAsync()).ShouldBe(expected);
    }

    [Fact]
    public async Task What_is_settled_is_not_asked_about_again()
    {
        await ReservedAsync();
        _world.Time.Advance(Seat.Hold);
        await StateAsync();
        var calls = _world.GameLift.Faults.Calls.Count;

        await StateAsync();

        _world.GameLift.Faults.Calls.Count.ShouldBe(calls);
    }

    [Fact]
    public async Task The_record_answers_while_game_lift_does_not_as_long_as_it_can_be_true()
    {
        var reserved = await ReservedAsync();

        _world.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.UpstreamTimedOut);
        var early = await _world.Refresh.RefreshAsync(reserved, DeskWorld.Token);
        _world.Time.Advance(Seat.Hold);
        _world.GameLift.Faults.Refuse("DescribePlayerSessions", ErrorKind.UpstreamTimedOut);
        var late = await _world.Refresh.RefreshAsync(reserved, DeskWorld.Token);

        early.Value.ShouldBe(reserved);
        late.Error!.Kind.ShouldBe(ErrorKind.UpstreamTimedOut);
    }

    [Fact]
    public async Task An_abandoned_request_adopts_the_seat_that_it_made_as_it_is_now()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        _world.GameLift.Connect(_world.GameLift.PlayerSessions[0].Id);
        _world.Time.Advance(DeskWorld.LeaseTime);

        var settled = await SettleAbandonedAsync();

        settled.Value.State.ShouldBeOfType<ReservationState.Active>().Seat.PlayerSessionId
            .ShouldBe(_world.GameLift.PlayerSessions[0].Id);
    }

    [Fact]
    public async Task A_request_that_is_still_worked_on_is_left_alone()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        _world.Time.Advance(DeskWorld.LeaseTime - TimeSpan.FromMilliseconds(1));

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
        var refreshed = await _world.Refresh.RefreshAsync(await _world.RecordAsync("key-1"), DeskWorld.Token);
        refreshed.Value.ShouldBe(await _world.RecordAsync("key-1"));
        return refreshed.Value.State.GetType().Name;
    }

    private async Task<Result<Reservation>> SettleAbandonedAsync()
    {
        var record = await _world.RecordAsync("key-1");
        var pending = (ReservationState.Pending)record.State;
        return await _world.Refresh.SettleAbandonedAsync(record, pending, DeskWorld.Token);
    }
}
