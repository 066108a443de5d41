using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reconciling;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain.Reconciling;

/// <summary>What becomes of a reservation that nobody came back for.</summary>
public sealed class ReconciliationTests
{
    private readonly ReconcileWorld _world = new();

    [Fact]
    public async Task A_seat_that_nobody_took_has_timed_out()
    {
        var reserved = await _world.ReserveAsync("player", _world.NewSession());
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        (await _world.StateOfAsync(reserved)).ShouldBe("TimedOut");
        (report.Checked, report.TimedOut, report.GameLiftCalls, report.End)
            .ShouldBe((1, 1, 1, ReconcileEnd.Complete));
        report.OldestOverdue.ShouldBe(ReconcileWorld.UntilOverdue - Seat.ReservationTimeout);
    }

    [Fact]
    public async Task What_is_barely_overdue_is_left_until_GameLifts_clock_has_surely_passed_it()
    {
        await _world.ReserveAsync("player", _world.NewSession());
        _world.Time.Advance(Seat.ReservationTimeout + Reconciliation.Grace);

        var report = await _world.ReconcileAsync();

        (report.Checked, report.GameLiftCalls, report.OldestOverdue).ShouldBe((0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_seat_that_GameLift_still_holds_is_left_and_looked_at_again_by_the_next_pass()
    {
        var reserved = await _world.ReserveAsync("player", _world.NewSession());
        var late = reserved with
        {
            Version = 3,
            State = new ReservationState.Reserved(
                reserved.Seat! with { ExpiresAt = _world.Time.Now() - TimeSpan.FromMinutes(1) }),
        };
        var seats = (await _world.Store.SeatsOfAsync(reserved.Player, ReserverWorld.Token)).Value;
        await _world.Store.TryInsertAsync(late, seats, ReserverWorld.Token);

        var first = await _world.ReconcileAsync();
        var second = await _world.ReconcileAsync();

        (await _world.NowAsync(reserved)).ShouldBe(late);
        (first.Checked, first.Settled, second.Checked, second.Settled).ShouldBe((1, 0, 1, 0));
    }

    [Fact]
    public async Task A_player_who_connected_is_in_the_game_and_looked_at_again_in_about_ten_minutes()
    {
        var reserved = await _world.ReserveAsync("player", _world.NewSession());
        _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();
        var again = await _world.ReconcileAsync();

        var active = await _world.NowAsync(reserved);
        active.State.ShouldBeOfType<ReservationState.Active>().Seat.ShouldBe(reserved.Seat);
        (active.DueAt!.Value - _world.Time.Now()).ShouldBeInRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        (report.Checked, report.StillActive, again.Checked).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_player_who_stays_is_looked_at_again_and_again_until_they_leave()
    {
        var reserved = await _world.ReserveAsync("player", _world.NewSession());
        _world.GameLift.Connect(reserved.Seat!.PlayerSessionId);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        await _world.ReconcileAsync();
        List<string> seen = [];

        for (var look = 0; look < 2; look++)
        {
            _world.Time.Advance(TimeSpan.FromMinutes(16));
            await _world.ReconcileAsync();
            seen.Add(await _world.StateOfAsync(reserved));
            _world.GameLift.Leave(reserved.Seat.PlayerSessionId);
        }

        seen.ShouldBe(["Active", "Completed"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_seat_that_GameLift_has_forgotten_has_ended(int players)
    {
        var reserved = await _world.ReserveAsync(players, _world.NewSession());
        foreach (var reservation in reserved) _world.GameLift.Forget(reservation.Seat!.PlayerSessionId);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        (await _world.StatesOfAsync(reserved)).ShouldAllBe(state => state == "TimedOut");
        report.TimedOut.ShouldBe(players);
    }

    [Theory]
    [InlineData(true, "Active")]
    [InlineData(false, "Failed")]
    public async Task A_lost_seat_is_adopted_as_it_is_now(bool connects, string expected)
    {
        var abandoned = await _world.AbandonAsync("player", _world.NewSession(), hasSeat: true);
        var orphan = _world.GameLift.PlayerSessions.ShouldHaveSingleItem().Id;
        if (connects) _world.GameLift.Connect(orphan);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        (await _world.StateOfAsync(abandoned)).ShouldBe(expected);
        (await _world.NowAsync(abandoned)).Seat!.PlayerSessionId.ShouldBe(orphan);
        (report.Checked, report.Adopted, report.Failed).ShouldBe((1, 1, expected == "Failed" ? 1 : 0));
    }

    [Fact]
    public async Task A_request_that_died_before_GameLift_made_a_seat_has_failed()
    {
        var abandoned = await _world.AbandonAsync("player", _world.NewSession(), hasSeat: false);
        _world.Time.Advance(ReserverWorld.LeaseTime + ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        (await _world.StateOfAsync(abandoned)).ShouldBe("Failed");
        (report.Checked, report.Failed, report.Adopted).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task A_request_that_is_still_worked_on_is_left_alone()
    {
        var working = await _world.AbandonAsync("player", _world.NewSession(), hasSeat: true);
        _world.Time.Advance(ReserverWorld.LeaseTime - TimeSpan.FromMilliseconds(1));

        var report = await _world.ReconcileAsync();

        (await _world.NowAsync(working)).ShouldBe(working);
        report.Checked.ShouldBe(0);
    }

    [Fact]
    public async Task A_settled_reservation_is_not_synced_again_and_does_not_change()
    {
        var session = _world.NewSession();
        var reserved = await _world.ReserveAsync(3, session);
        _world.Time.Advance(ReconcileWorld.UntilOverdue);
        await _world.ReconcileAsync();
        var settled = await Task.WhenAll(reserved.Select(_world.NowAsync));
        var asked = _world.Questions;

        _world.Time.Advance(TimeSpan.FromMinutes(30));
        var report = await _world.ReconcileAsync();

        (await Task.WhenAll(reserved.Select(_world.NowAsync))).ShouldBe(settled);
        (report.Checked, _world.Questions).ShouldBe((0, asked));
    }

    [Fact]
    public async Task More_reservations_than_fit_into_a_round_are_all_checked()
    {
        var reserved = await _world.ReserveAsync(1800, _world.NewSession(seats: 2000));
        _world.GameLift.PlayerSessionsPerPage = 2000;
        _world.Time.Advance(ReconcileWorld.UntilOverdue);

        var report = await _world.ReconcileAsync();

        (await _world.StatesOfAsync(reserved)).ShouldAllBe(state => state == "TimedOut");
        (report.Checked, report.Errors, report.End).ShouldBe((1800, 0, ReconcileEnd.Complete));
    }
}
