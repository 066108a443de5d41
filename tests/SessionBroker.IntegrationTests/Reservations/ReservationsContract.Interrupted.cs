using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>
/// A function that is interrupted while it settles a reservation leaves it among the seats and settled: it is then
/// still unsettled.
/// </summary>
public abstract partial class ReservationsContract
{
    [Fact]
    public async Task A_reservation_whose_settling_was_interrupted_is_still_unsettled()
    {
        var pending = await TryInsertAsync(Session(1));
        await InterruptAsync(pending);

        var listed = await Store.OfPlayerAsync(_player, new PageRequest(10, null), Cancellation);

        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(pending);
        listed.Value.Reservations.ShouldBe([pending]);
        (await SeatsAsync()).Held.ShouldBe([pending]);
    }

    [Fact]
    public async Task Whoever_settles_it_next_ends_what_was_begun()
    {
        var pending = await TryInsertAsync(Session(1));
        await InterruptAsync(pending);

        var settled = await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);

        settled.Value.ShouldBe(pending.Fail(Full, Start));
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(settled.Value);
        (await SeatsAsync()).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_changed_after_it_is_settled_as_it_is_then()
    {
        var pending = await TryInsertAsync(Session(1));
        await InterruptAsync(pending);
        var reserved = pending.Reserve(Held, Session(1));
        await Store.AdvanceAsync(pending, reserved, Cancellation);
        var timedOut = reserved.Observe(seen: null, Held.ExpiresAt);

        var settled = await Store.AdvanceAsync(reserved, timedOut, Cancellation);

        settled.Value.ShouldBe(timedOut);
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(timedOut);
    }

    [Fact]
    public async Task A_read_that_began_before_it_was_written_does_not_tell_that_it_is_settled()
    {
        var pending = Pending(Session(1));
        InterruptBeforeSecondRead(pending);

        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(pending);
    }

    [Fact]
    public async Task A_list_that_began_before_it_was_written_does_not_tell_that_it_is_settled()
    {
        var pending = Pending(Session(1));
        InterruptBeforeSecondRead(pending);

        var listed = await Store.OfPlayerAsync(_player, new PageRequest(10, null), Cancellation);

        listed.Value.Reservations.ShouldBe([pending]);
    }

    private void InterruptBeforeSecondRead(Reservation pending)
    {
        var reads = 0;
        Meter.OnCall = async operation =>
        {
            if (operation is not ("GetItem" or "Query") || ++reads != 2) return;
            await TryInsertAsync(pending);
            await InterruptAsync(pending);
        };
    }

    // FAILED, as far as the reservation's own item.
    private async Task InterruptAsync(Reservation pending)
    {
        var (before, writes) = (Meter.OnCall, 0);
        Meter.OnCall = operation =>
            operation == "PutItem" && ++writes == 2 ? throw new TimeoutException() : Task.CompletedTask;
        var failed = await Store.AdvanceAsync(pending, pending.Fail(Full, Start), Cancellation);
        Meter.OnCall = before;

        failed.Error!.Kind.ShouldBe(ErrorKind.StoreTimedOut);
    }
}
