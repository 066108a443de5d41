using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>
/// What every reservation store must keep. It runs over the embedded store and over AWS's own DynamoDB Local.
/// </summary>
public abstract partial class ReservationsContract
{
    private static readonly DateTimeOffset Start = ManualTimeProvider.Start;
    private static readonly Connection Address = new("203.0.113.7", "ec2-203-0-113-7.compute-1.amazonaws.com", 33435);

    private static readonly Seat Held = new("psess-1", Address, Start.AddSeconds(60));

    private readonly PlayerId _player = PlayerId.Parse("player-1")!.Value;
    private int _keys;

    protected ManualTimeProvider Time { get; } = new();

    protected abstract IReservations Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_held_reservation_reads_back_as_it_was_written()
    {
        var pending = Pending(Session(1));

        var held = await Store.TryInsertAsync(pending, PlayerSeats.None(_player), Cancellation);

        held.Value.ShouldBeOfType<InsertResult.Inserted>();
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(pending);
    }

    [Fact]
    public async Task A_held_reservation_counts_as_a_seat()
    {
        var pending = await TryInsertAsync(Session(1));

        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;

        seats.Version.ShouldBe(1);
        seats.Held.ShouldBe(
            new Dictionary<ReservationId, HeldSeat> { [pending.Id] = new(Session(1)) }, ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_id_is_held_once_and_the_first_one_is_told()
    {
        var first = await TryInsertAsync(Session(1));
        var second = first with { Fingerprint = "another", CreatedAt = Start.AddSeconds(1) };

        var outcome = await Store.TryInsertAsync(
            second, (await Store.SeatsOfAsync(_player, Cancellation)).Value, Cancellation);

        outcome.Value.ShouldBe(new InsertResult.Duplicate(first));
        (await Store.FindAsync(_player, first.Id, Cancellation)).Value.ShouldBe(first);
    }

    [Fact]
    public async Task A_seat_is_not_held_on_a_view_that_is_out_of_date()
    {
        var asRead = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        await TryInsertAsync(Session(1));
        var late = Pending(Session(2));

        var outcome = await Store.TryInsertAsync(late, asRead, Cancellation);

        outcome.Value.ShouldBeOfType<InsertResult.Conflict>();
        (await Store.FindAsync(_player, late.Id, Cancellation)).Error!.Kind.ShouldBe(ErrorKind.ReservationNotFound);
    }

    [Fact]
    public async Task Of_many_requests_at_once_with_the_same_view_one_holds_a_seat()
    {
        var asRead = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        var requests = Enumerable.Range(0, 20).Select(number => Pending(Session(number))).ToArray();

        var outcomes = await Task.WhenAll(
            requests.Select(request => Store.TryInsertAsync(request, asRead, Cancellation)));

        outcomes.Count(outcome => outcome.Value is InsertResult.Inserted).ShouldBe(1);
        outcomes.Count(outcome => outcome.Value is InsertResult.Conflict).ShouldBe(19);
        (await Store.SeatsOfAsync(_player, Cancellation)).Value.Held.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Every_state_reads_back_as_it_was_written()
    {
        var seat = new Seat("psess-1", Address, Start.AddSeconds(60));
        var anywhere = seat with { Connection = Address with { DnsName = null } };
        var reserved = (await TryInsertAsync(Session(1))).Reserve(seat, Session(1));
        var failed = (await TryInsertAsync(Session(2))).Fail(
            new BrokerError(ErrorKind.GameSessionFull, "Full.")
            {
                Upstream = new("CreatePlayerSession", "GameSessionFullException"),
            },
            Start);
        var unexplained = (await TryInsertAsync(Session(3)))
            .Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start);
        ImmutableArray<Reservation> versions =
        [
            reserved,
            failed,
            unexplained,
            (await TryInsertAsync(Session(4))).Reserve(anywhere, Session(4)),
            reserved with { State = new ReservationState.Released(seat, FreedAt: null), Version = 3 },
            reserved with { State = new ReservationState.Active(seat), Version = 4 },
            reserved with { State = new ReservationState.Completed(seat, Start.AddSeconds(9)), Version = 5 },
        ];

        foreach (var version in versions)
        {
            var before = (await Store.FindAsync(_player, version.Id, Cancellation)).Value;
            (await Store.AdvanceAsync(before, version, Cancellation)).Value.ShouldBe(version);
            (await Store.FindAsync(_player, version.Id, Cancellation)).Value.ShouldBe(version);
        }
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_the_first_stays_and_the_second_is_told_of_it()
    {
        var pending = await TryInsertAsync(Session(1));
        var first = pending.Reserve(Held, Session(1));
        await Store.AdvanceAsync(pending, first, Cancellation);

        var second = await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);

        second.Value.ShouldBe(first);
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(first);
        (await Store.SeatsOfAsync(_player, Cancellation)).Value.Held.ShouldContainKey(pending.Id);
    }

    [Fact]
    public async Task A_change_that_arrives_twice_is_made_once_and_answered_alike()
    {
        var pending = await TryInsertAsync(Session(1));
        var reserved = pending.Reserve(Held, Session(1));

        var answers = new[]
        {
            await Store.AdvanceAsync(pending, reserved, Cancellation),
            await Store.AdvanceAsync(pending, reserved, Cancellation),
        };

        answers.ShouldAllBe(answer => answer.Value == reserved);
    }

    [Fact]
    public async Task Settling_frees_the_seat()
    {
        var pending = await TryInsertAsync(Session(1));

        await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), Start), Cancellation);

        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        seats.Held.ShouldBeEmpty();
        seats.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Another_player_has_no_such_reservation()
    {
        var pending = await TryInsertAsync(Session(1));
        var other = PlayerId.Parse("another player")!.Value;

        var found = await Store.FindAsync(other, pending.Id, Cancellation);

        found.Error!.Kind.ShouldBe(ErrorKind.ReservationNotFound);
    }

    [Fact]
    public async Task A_settled_reservation_is_gone_a_day_later_and_its_id_is_free_again()
    {
        var pending = await TryInsertAsync(Session(1));
        await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), Start), Cancellation);
        Time.Advance(Reservation.KeptAfterSettled);

        var found = await Store.FindAsync(_player, pending.Id, Cancellation);
        var again = await Store.TryInsertAsync(
            pending, (await Store.SeatsOfAsync(_player, Cancellation)).Value, Cancellation);

        found.Error!.Kind.ShouldBe(ErrorKind.ReservationNotFound);
        again.Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    [Fact]
    public async Task An_unsettled_reservation_is_never_gone()
    {
        var pending = await TryInsertAsync(Session(1));
        Time.Advance(TimeSpan.FromDays(400));

        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(pending);
    }

    [Fact]
    public async Task The_last_reservation_of_a_request_is_found_by_any_of_them()
    {
        var first = await TryInsertAsync(Session(1));
        await TryInsertAsync(Session(2));
        var second = first with { Id = first.Id.Next()!.Value };
        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        await Store.TryInsertAsync(second, seats, Cancellation);

        (await Store.FindLatestAttemptAsync(_player, first.Id, Cancellation)).Value.ShouldBe(second);
        (await Store.FindLatestAttemptAsync(_player, second.Id, Cancellation)).Value.ShouldBe(second);
        (await Store.FindLatestAttemptAsync(_player, Pending(Session(3)).Id, Cancellation)).Error!.Kind
            .ShouldBe(ErrorKind.ReservationNotFound);
    }

    [Fact]
    public async Task A_players_reservations_come_newest_first_page_by_page()
    {
        List<Reservation> made = [];
        for (var number = 0; number < 7; number++)
        {
            made.Insert(0, await TryInsertAsync(Session(number)));
            Time.Advance(TimeSpan.FromSeconds(1));
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

        var pages = await PagesAsync(token => Store.OfPlayerAsync(_player, new PageRequest(2, token), Cancellation));

        pages.SelectMany(page => page.Reservations).ShouldBe(made, ignoreOrder: true);
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

        (await UnsettledAsync(due.DueAt!.Value)).ShouldNotContain(due);
        (await UnsettledAsync(due.DueAt.Value.AddMilliseconds(1))).ShouldContain(due);
        (await UnsettledAsync(due.DueAt.Value.AddDays(1))).ShouldNotContain(
            reservation => reservation.Id == settled.Id);
    }

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended_though_its_reservations_are_settled_meanwhile()
    {
        List<Reservation> found = [];
        for (var number = 0; number < 40; number++) await TryInsertAsync(Session(number));
        var held = (await Store.SeatsOfAsync(_player, Cancellation)).Value.Held.Keys;

        for (var shard = 0; shard < IReservations.Shards; shard++)
        {
            string? token = null;
            do
            {
                var page = (await Store.UnsettledAsync(
                    shard, Start.AddDays(1), new PageRequest(1, token), Cancellation)).Value;
                foreach (var due in page.Reservations.Where(reservation => reservation.Player == _player))
                {
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

    private static GameSessionId Session(int number, string location = "") =>
        GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/fleet-1/{location}gsess-{number}")!.Value;

    private static async Task<List<ReservationPage>> PagesAsync(Func<string?, Task<Result<ReservationPage>>> page)
    {
        List<ReservationPage> pages = [(await page(null)).Value];
        while (pages[^1].NextToken is { } token) pages.Add((await page(token)).Value);
        return pages;
    }

    private async Task<List<Reservation>> UnsettledAsync(DateTimeOffset dueBefore)
    {
        List<Reservation> found = [];
        for (var shard = 0; shard < IReservations.Shards; shard++)
        {
            var pages = await PagesAsync(
                token => Store.UnsettledAsync(shard, dueBefore, new PageRequest(50, token), Cancellation));
            found.AddRange(pages.SelectMany(page => page.Reservations));
        }

        return found;
    }

    private Reservation Pending(GameSessionId session)
    {
        var key = IdempotencyKey.Parse($"key-{_keys++}")!.Value;
        return new SeatRequest(
            _player, session, "data", key, new Lease("request-1", Time.Now().AddSeconds(15))).ToReservation(Time.Now());
    }

    private async Task<Reservation> TryInsertAsync(GameSessionId session)
    {
        var pending = Pending(session);
        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        (await Store.TryInsertAsync(pending, seats, Cancellation)).Value.ShouldBeOfType<InsertResult.Inserted>();
        return pending;
    }
}
