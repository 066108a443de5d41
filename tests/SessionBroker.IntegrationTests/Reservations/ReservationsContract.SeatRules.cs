using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>The rules that the condition of the first write has, each by itself.</summary>
public abstract partial class ReservationsContract
{
    private static readonly BrokerError Full = new(ErrorKind.GameSessionFull, "Full.");

    [Fact]
    public async Task A_player_with_a_live_seat_in_the_session_gets_no_further_one()
    {
        var first = await TryInsertAsync(Session(1));

        (await UndecidedAsync(Pending(Session(1)), Limits)).Held.ShouldBe([first]);
        (await UndecidedAsync(Pending(Session(1, "us-west-2/")), Limits)).Held.ShouldBe([first]);
    }

    [Fact]
    public async Task A_player_with_a_released_seat_in_the_session_gets_no_further_one()
    {
        var released = await ReleasedAsync();

        (await UndecidedAsync(Pending(Session(1)), Limits)).Held.ShouldBe([released]);
    }

    [Fact]
    public async Task Live_seats_are_limited()
    {
        await TryInsertAsync(Session(1));
        await TryInsertAsync(Session(2));

        await UndecidedAsync(Pending(Session(3)), Limits with { LiveMax = 2 });
        (await Store.TryInsertAsync(Pending(Session(3)), Limits with { LiveMax = 3 }, Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task Released_seats_are_limited_by_themselves()
    {
        await ReleasedAsync();

        await UndecidedAsync(Pending(Session(3)), new(LiveMax: 1, ReleasedMax: 1));
        (await Store.TryInsertAsync(Pending(Session(3)), new SeatLimits(LiveMax: 1, ReleasedMax: 2), Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task A_seat_that_is_settled_does_not_count_any_longer()
    {
        var pending = await TryInsertAsync(Session(1));
        await Store.AdvanceAsync(pending, pending.Fail(Full, Start), Cancellation);

        (await Store.TryInsertAsync(Pending(Session(1)), new SeatLimits(LiveMax: 1, ReleasedMax: 1), Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task An_id_that_is_in_use_is_not_used_again()
    {
        var first = await TryInsertAsync(Session(1));
        var again = first with { GameSession = Session(2), Fingerprint = "another" };

        (await UndecidedAsync(again, Limits)).Find(first.Id).ShouldBe(first);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(23)]
    public async Task An_id_that_was_settled_is_recognised(int hours)
    {
        var first = await SettledAsync(Session(1));
        Time.Advance(TimeSpan.FromHours(hours));
        await SettledAsync(Session(2));

        var seats = await UndecidedAsync(Pending(Session(1)) with { Id = first.Id }, Limits);

        seats.Held.ShouldBeEmpty();
        seats.Settled.MayContain(first.Id, Time.Now()).ShouldBeTrue();
    }

    [Fact]
    public async Task An_id_that_was_settled_is_recognised_when_a_day_has_begun_since()
    {
        await SettledAsync(Session(1));
        Time.Advance(TimeSpan.FromHours(23));
        var first = await SettledAsync(Session(2));
        Time.Advance(TimeSpan.FromHours(2));
        await SettledAsync(Session(3));

        await UndecidedAsync(Pending(Session(1)) with { Id = first.Id }, Limits);
    }

    [Fact]
    public async Task A_new_attempt_of_a_settled_request_is_no_repetition()
    {
        var first = await SettledAsync(Session(1));

        (await Store.TryInsertAsync(Pending(Session(1)) with { Id = first.Id.Next()!.Value }, Limits, Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task Where_more_were_settled_than_are_named_no_new_one_is_written_without_a_look()
    {
        var first = await SettledAsync(Session(1));
        for (var number = 0; number < SettledIds.PerDayMax; number++) await SettledAsync(Session(1));

        var seats = await UndecidedAsync(Pending(Session(1)), Limits);
        Time.Advance(Reservation.KeptAfterSettled);

        seats.Settled.MayContain(first.Id, Start).ShouldBeTrue();
        (await Store.TryInsertAsync(Pending(Session(1)), Limits, Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task The_key_of_a_reopened_seat_is_recognised()
    {
        var released = await ReleasedAsync();
        var redirected = Redirected(released);
        await Store.ReopenAsync(redirected, released, await SeatsAsync(), Cancellation);

        await UndecidedAsync(Pending(Session(7)) with { Id = redirected.Id }, Limits);
    }

    private async Task<PlayerSeats> UndecidedAsync(Reservation pending, SeatLimits limits)
    {
        var written = await Store.TryInsertAsync(pending, limits, Cancellation);
        return written.Value.ShouldBeOfType<InsertResult.Undecided>().Seats;
    }

    private async Task<Reservation> SettledAsync(Domain.Sessions.GameSessionId session)
    {
        var pending = Pending(session);
        (await Store.TryInsertAsync(pending, await SeatsAsync(), Cancellation))
            .Value.ShouldBeOfType<InsertResult.Inserted>();
        return (await Store.AdvanceAsync(pending, pending.Fail(Full, Time.Now()), Cancellation)).Value;
    }
}
