using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>Reservations that wait for a game session.</summary>
public abstract partial class ReservationsContract
{
    public static TheoryData<SeatSource> Sources =>
    [
        new SeatSource.SharedSession("shared-1", "default", "data"),
        new SeatSource.SharedSession("shared-2", "default", PlayerData: null),
        new SeatSource.Placement("placement-1"),
        new SeatSource.Ticket("ticket-1"),
    ];

    [Theory]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public async Task A_waiting_reservation_reads_back_as_it_was_written(SeatSource source)
    {
        var waiting = Waiting(source);

        await TryInsertAsync(waiting);

        (await Store.FindAsync(_player, waiting.Id, Cancellation)).Value.ShouldBe(waiting);
    }

    [Fact]
    public async Task A_waiting_reservation_counts_as_a_live_seat()
    {
        var waiting = Waiting(new SeatSource.Placement("placement-1"));
        await TryInsertAsync(waiting);

        (await UndecidedAsync(Pending(Session(1)), Limits with { LiveMax = 1 })).Held.ShouldBe([waiting]);
        (await UndecidedAsync(Waiting(new SeatSource.Ticket("ticket-1")), Limits with { LiveMax = 1 }))
            .Held.ShouldBe([waiting]);
        await TryInsertAsync(Session(1));
    }

    [Fact]
    public async Task A_placed_reservation_counts_for_its_game_session_and_no_longer_for_itself()
    {
        var waiting = Waiting(new SeatSource.Placement("placement-1"));
        await TryInsertAsync(waiting);
        var placed = waiting.Place(Held, Session(1));

        (await Store.AdvanceAsync(waiting, placed, Cancellation)).Value.ShouldBe(placed);

        (await UndecidedAsync(Pending(Session(1)), Limits)).Held.ShouldBe([placed]);
        (await Store.TryInsertAsync(Pending(Session(2)), Limits with { LiveMax = 2 }, Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
        var completed = placed with { State = new ReservationState.Completed(Held, Start), Version = 3 };
        await Store.AdvanceAsync(placed, completed, Cancellation);
        await TryInsertAsync(Session(1));
    }

    [Fact]
    public async Task A_reservation_moves_to_a_game_session_and_waits_again()
    {
        var waiting = Waiting(new SeatSource.SharedSession("shared-1", "default", "data"));
        await TryInsertAsync(waiting);
        var assigned = waiting.Assign(Session(1), new Lease("request-2", Start.AddSeconds(15)));
        var again = assigned.WaitFor(new SeatSource.SharedSession("shared-2", "default", "data"), Start.AddMinutes(5));

        (await Store.AdvanceAsync(waiting, assigned, Cancellation)).Value.ShouldBe(assigned);
        (await UndecidedAsync(Pending(Session(1)), Limits)).Held.ShouldBe([assigned]);
        (await Store.AdvanceAsync(assigned, again, Cancellation)).Value.ShouldBe(again);

        (await Store.FindAsync(_player, waiting.Id, Cancellation)).Value.ShouldBe(again);
        await TryInsertAsync(Session(1));
    }

    [Fact]
    public async Task A_waiting_reservation_that_failed_has_no_game_session()
    {
        var waiting = Waiting(new SeatSource.Ticket("ticket-1"));
        await TryInsertAsync(waiting);
        var failed = waiting.Fail(Full, Start);

        (await Store.AdvanceAsync(waiting, failed, Cancellation)).Value.ShouldBe(failed);

        (await Store.FindAsync(_player, waiting.Id, Cancellation)).Value.ShouldBe(failed);
        (await Store.TryInsertAsync(Pending(Session(1)), Limits with { LiveMax = 1 }, Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task A_waiting_reservation_is_due_after_a_minute_and_then_when_it_is_rechecked()
    {
        var waiting = Waiting(new SeatSource.Ticket("ticket-1"));
        await TryInsertAsync(waiting);
        var shard = PlayerSeats.ShardOf(_player);

        (await DueAsync(shard, Start + Seat.ReservationTimeout)).ShouldBeEmpty();
        (await DueAsync(shard, Start.AddSeconds(61))).ShouldBe([_player]);
        await Store.AdvanceAsync(waiting, waiting.ScheduleRecheck(Start.AddSeconds(120)), Cancellation);
        (await DueAsync(shard, Start.AddSeconds(61))).ShouldBeEmpty();
        (await DueAsync(shard, Start.AddSeconds(121))).ShouldBe([_player]);
    }

    private Reservation Waiting(SeatSource source) => Pending(Session(0)) with
    {
        GameSession = null,
        State = new ReservationState.Waiting(source, Start.AddMinutes(5)),
    };

    private async Task<IEnumerable<PlayerId>> DueAsync(int shard, DateTimeOffset dueBefore) =>
        (await Store.DuePlayersAsync(shard, dueBefore, new PageRequest(25, null), Cancellation)).Value.Players;
}
