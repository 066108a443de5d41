using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

public abstract partial class ReservationsContract
{
    [Fact]
    public async Task A_released_seat_counts_by_itself_until_its_slot_is_freed()
    {
        var released = await ReleasedAsync();
        var whileHeld = await SeatsAsync();

        await Store.AdvanceAsync(released, released.Observe(seen: null, Held.ExpiresAt), Cancellation);

        whileHeld.Held.ShouldBe([released]);
        (await SeatsAsync()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_released_seat_whose_player_came_counts_as_live_again()
    {
        var released = await ReleasedAsync();
        var active = released with { State = new ReservationState.Active(Held), Version = released.Version + 1 };

        await Store.AdvanceAsync(released, active, Cancellation);

        (await SeatsAsync()).Held.ShouldBe([active]);
    }

    [Fact]
    public async Task A_released_seat_is_due_when_its_slot_is_freed()
    {
        var released = await ReleasedAsync();

        (await DueAsync(Held.ExpiresAt)).ShouldBeEmpty();
        (await DueAsync(Held.ExpiresAt.AddMilliseconds(1))).ShouldContain(released);
    }

    [Fact]
    public async Task A_player_who_is_to_be_looked_at_later_is_not_due_before()
    {
        var pending = await TryInsertAsync(Session(1));
        var active = pending with { State = new ReservationState.Active(Held), Version = 2 };
        await Store.AdvanceAsync(pending, active, Cancellation);
        var later = active.ScheduleRecheck(Start.AddMinutes(10));

        await Store.AdvanceAsync(active, later, Cancellation);

        (await DueAsync(Start.AddMinutes(10))).ShouldBeEmpty();
        (await DueAsync(Start.AddMinutes(11))).ShouldBe([later]);
    }

    [Fact]
    public async Task An_expired_record_of_a_key_is_in_nobodys_way()
    {
        var released = await ReleasedAsync();
        var redirected = Redirected(released);
        await Store.ReopenAsync(redirected, released, await SeatsAsync(), Cancellation);
        await Store.AdvanceAsync(released.Reopen(), released.Reopen().Release(), Cancellation);
        Time.Advance(Reservation.KeptAfterSettled);

        var again = released.Reopen().Release();
        var outcome = await Store.ReopenAsync(
            redirected with { Fingerprint = "another" }, again, await SeatsAsync(), Cancellation);

        outcome.Value.ShouldBe(new InsertResult.Reopened(again.Reopen()));
        (await SeatsAsync()).Held.ShouldBe([again.Reopen()]);
    }

    [Fact]
    public async Task Reopening_makes_the_seat_live_and_remembers_the_key()
    {
        var released = await ReleasedAsync();
        var redirected = Redirected(released);

        var outcome = await Store.ReopenAsync(redirected, released, await SeatsAsync(), Cancellation);

        outcome.Value.ShouldBe(new InsertResult.Reopened(released.Reopen()));
        (await Store.FindAsync(_player, released.Id, Cancellation)).Value.ShouldBe(released.Reopen());
        (await Store.FindAsync(_player, redirected.Id, Cancellation)).Value.ShouldBe(redirected);
        (await SeatsAsync()).Held.ShouldBe([released.Reopen()]);
    }

    [Fact]
    public async Task Reopening_that_arrives_twice_happens_once_and_is_answered_alike()
    {
        var released = await ReleasedAsync();
        var (redirected, seats) = (Redirected(released), await SeatsAsync());

        var first = await Store.ReopenAsync(redirected, released, seats, Cancellation);
        var second = await Store.ReopenAsync(redirected, released, seats, Cancellation);

        second.Value.ShouldBe(first.Value);
        (await SeatsAsync()).Version.ShouldBe(seats.Version + 1);
    }

    [Fact]
    public async Task A_key_that_was_used_before_reopens_nothing()
    {
        var released = await ReleasedAsync();
        var redirected = Redirected(released);
        await Store.ReopenAsync(redirected, released, await SeatsAsync(), Cancellation);
        var again = released.Reopen().Release();
        await Store.AdvanceAsync(released.Reopen(), again, Cancellation);

        var outcome = await Store.ReopenAsync(
            redirected with { Fingerprint = "another" }, again, await SeatsAsync(), Cancellation);

        outcome.Value.ShouldBe(new InsertResult.Duplicate(redirected));
        (await Store.FindAsync(_player, released.Id, Cancellation)).Value.ShouldBe(again);
    }

    [Fact]
    public async Task A_seat_is_not_reopened_on_a_view_that_is_out_of_date()
    {
        var released = await ReleasedAsync();
        var asRead = await SeatsAsync();
        var active = released with { State = new ReservationState.Active(Held), Version = released.Version + 1 };
        await Store.AdvanceAsync(released, active, Cancellation);

        var outcome = await Store.ReopenAsync(Redirected(released), released, asRead, Cancellation);

        outcome.Value.ShouldBeOfType<InsertResult.Conflict>();
        (await Store.FindAsync(_player, released.Id, Cancellation)).Value.ShouldBe(active);
    }

    [Fact]
    public async Task The_record_of_a_key_is_not_listed_as_a_reservation()
    {
        var released = await ReleasedAsync();
        await Store.ReopenAsync(Redirected(released), released, await SeatsAsync(), Cancellation);

        var pages = await PagesAsync(token => Store.OfPlayerAsync(_player, new PageRequest(10, token), Cancellation));

        pages.SelectMany(page => page.Reservations).ShouldBe([released.Reopen()]);
    }

    [Fact]
    public async Task The_id_that_game_lift_answered_replaces_the_one_that_was_asked_for()
    {
        var pending = await TryInsertAsync(Session(1));
        var canonical = pending.Reserve(Held, Session(1, "us-west-2/"));

        await Store.AdvanceAsync(pending, canonical, Cancellation);

        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(canonical);
        (await SeatsAsync()).Held.ShouldBe([canonical]);
    }

    private async Task<PlayerSeats> SeatsAsync() => (await Store.SeatsOfAsync(_player, Cancellation)).Value;

    private Reservation Redirected(Reservation released) =>
        Pending(released.GameSession!.Value).RedirectTo(released.Id, Time.Now());

    private async Task<Reservation> ReleasedAsync()
    {
        var pending = await TryInsertAsync(Session(1));
        var reserved = pending.Reserve(Held, Session(1));
        await Store.AdvanceAsync(pending, reserved, Cancellation);
        return (await Store.AdvanceAsync(reserved, reserved.Release(), Cancellation)).Value;
    }
}
