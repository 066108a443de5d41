using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.IntegrationTests.Reservations;

public abstract partial class ReservationsContract
{
    [Fact]
    public async Task A_players_reservations_come_newest_first_page_by_page()
    {
        List<Reservation> made = [];
        for (var number = 0; number < 7; number++)
        {
            made.Insert(0, await TryInsertAsync(Session(number)));
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        // Settled ones and others, in no order.
        foreach (var number in new[] { 0, 2, 3, 6 })
        {
            var failed = made[number].Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Time.Now());
            made[number] = (await Store.AdvanceAsync(made[number], failed, Cancellation)).Value;
        }

        var pages = await PagesAsync(token => Store.OfPlayerAsync(_player, new PageRequest(3, token), Cancellation));

        pages.SelectMany(page => page.Reservations).ShouldBe(made);
        pages.ShouldAllBe(page => page.Reservations.Length <= 3);
    }

    [Fact]
    public async Task Reservations_of_the_same_moment_are_each_listed_once()
    {
        var made = new List<Reservation>();
        for (var number = 0; number < 5; number++) made.Add(await TryInsertAsync(Session(number)));
        foreach (var number in new[] { 1, 2, 4 })
        {
            var failed = made[number].Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start);
            made[number] = (await Store.AdvanceAsync(made[number], failed, Cancellation)).Value;
        }

        var pages = await PagesAsync(token => Store.OfPlayerAsync(_player, new PageRequest(2, token), Cancellation));

        pages.SelectMany(page => page.Reservations).ShouldBe(made, ignoreOrder: true);
    }

    [Fact]
    public async Task A_reservation_that_is_settled_between_two_pages_is_listed_once()
    {
        List<Reservation> made = [];
        for (var number = 0; number < 4; number++)
        {
            made.Insert(0, await TryInsertAsync(Session(number)));
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        var first = (await Store.OfPlayerAsync(_player, new PageRequest(2, null), Cancellation)).Value;
        foreach (var pending in made.ToArray())
        {
            await Store.AdvanceAsync(
                pending, pending.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);
        }

        var second = (await Store.OfPlayerAsync(_player, new PageRequest(2, first.NextToken), Cancellation)).Value;
        first.Reservations.Concat(second.Reservations).Select(each => each.Id)
            .ShouldBe(made.Select(each => each.Id));
    }

    [Theory]
    [InlineData("not a token")]
    [InlineData("AAAA")]
    [InlineData("MQpzZWF0cwpwbGF5ZXI")]
    public async Task A_token_of_somebody_elses_making_is_refused(string token)
    {
        var answer = await Store.OfPlayerAsync(_player, new PageRequest(3, token), Cancellation);

        answer.Error!.Kind.ShouldBe(ErrorKind.ValidationFailed);
        answer.Error.ValidationErrors.ShouldHaveSingleItem().Member.ShouldBe("NextToken");
    }

    [Fact]
    public async Task Unsettled_reservations_are_found_once_they_are_due_and_not_once_they_are_settled()
    {
        var due = await TryInsertAsync(Session(1));
        var settled = await TryInsertAsync(Session(2));
        await Store.AdvanceAsync(
            settled, settled.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);

        (await DueAsync(due.DueAt!.Value)).ShouldNotContain(due);
        (await DueAsync(due.DueAt.Value.AddMilliseconds(1))).ShouldContain(due);
        (await DueAsync(due.DueAt.Value.AddDays(1))).ShouldNotContain(
            reservation => reservation.Id == settled.Id);
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_though_its_reservations_are_settled_meanwhile()
    {
        List<Reservation> found = [];
        List<ReservationId> held = [];
        for (var number = 0; number < 40; number++)
            held.Add((await TryInsertAsync(Session(number), PlayerId.Parse($"player-{number}")!.Value)).Id);

        for (var shard = 0; shard < IReservations.Shards; shard++)
        {
            string? token = null;
            do
            {
                var page = (await Store.DuePlayersAsync(
                    shard, Start.AddDays(1), new PageRequest(1, token), Cancellation)).Value;
                foreach (var due in await HeldAsync(page))
                {
                    if (!held.Contains(due.Id)) continue;
                    found.Add(due);
                    await Store.AdvanceAsync(
                        due, due.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);
                }

                token = page.NextToken;
            }
            while (token is not null);
        }

        found.Select(reservation => reservation.Id).ShouldBe(held, ignoreOrder: true);
    }

    private static async Task<List<ReservationPage>> PagesAsync(Func<string?, Task<Result<ReservationPage>>> page)
    {
        List<ReservationPage> pages = [(await page(null)).Value];
        while (pages[^1].NextToken is { } token) pages.Add((await page(token)).Value);
        return pages;
    }

    [Fact]
    public async Task The_list_of_a_player_is_read_consistently()
    {
        await SettledAsync(Session(1));
        Meter.Reset();

        await Store.OfPlayerAsync(_player, new PageRequest(10, null), Cancellation);

        // One unit for the seats and one for the settled ones; an eventually consistent read takes half a unit.
        Meter.ReadUnits.ShouldBe(2);
    }

    // The reservations of all players who are due.
    private async Task<List<Reservation>> DueAsync(DateTimeOffset dueBefore)
    {
        List<Reservation> found = [];
        for (var shard = 0; shard < IReservations.Shards; shard++)
        {
            var page = await Store.DuePlayersAsync(
                shard, dueBefore, new PageRequest(PageRequest.LimitMax, null), Cancellation);
            found.AddRange(await HeldAsync(page.Value));
        }

        return found;
    }

    private async Task<IEnumerable<Reservation>> HeldAsync(PlayerPage page) => page.Players.IsEmpty
        ? []
        : (await Store.SeatsOfAsync(page.Players, Cancellation)).Value.SelectMany(seats => seats.Held);
}
