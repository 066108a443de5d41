using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>
/// What the reservation store must keep. It runs over DynamoDB in memory and over AWS's own DynamoDB Local.
/// </summary>
public abstract partial class ReservationsContract
{
    private static readonly DateTimeOffset Start = ManualTimeProvider.Start;
    private static readonly Connection Address = new("203.0.113.7", "ec2-203-0-113-7.compute-1.amazonaws.com", 33435);

    private static readonly SeatLimits Limits = new(LiveMax: 50, ReleasedMax: 50);
    private static readonly Seat Held = new("psess-1", Address, Start.AddSeconds(60));

    private readonly PlayerId _player = PlayerId.Parse("player-1")!.Value;
    private int _keys;

    protected ManualTimeProvider Time { get; } = new();

    protected abstract IReservations Store { get; }

    /// <summary>What the store calls.</summary>
    protected abstract MeteredDynamoDb Meter { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pending_reservation_reads_back_as_it_was_written()
    {
        var pending = Pending(Session(1));

        var written = await Store.TryInsertAsync(pending, Limits, Cancellation);

        written.Value.ShouldBeOfType<InsertResult.Inserted>();
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(pending);
    }

    [Fact]
    public async Task A_pending_reservation_counts_as_a_seat()
    {
        var pending = await TryInsertAsync(Session(1));

        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;

        seats.Version.ShouldBe(1);
        seats.Held.ShouldBe([pending]);
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
        (await Store.SeatsOfAsync(_player, Cancellation)).Value.Held.Length.ShouldBe(1);
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
        (await Store.SeatsOfAsync(_player, Cancellation)).Value.Held.ShouldBe([first]);
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
    public async Task A_settled_reservation_is_found_by_itself_and_an_unsettled_one_is_not()
    {
        var pending = await TryInsertAsync(Session(1));
        var whilePending = await Store.FindSettledAsync(_player, pending.Id, Cancellation);
        var failed = pending.Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), Start);

        await Store.AdvanceAsync(pending, failed, Cancellation);

        whilePending.Error!.Kind.ShouldBe(ErrorKind.ReservationNotFound);
        (await Store.FindSettledAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(failed);
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(failed);
    }

    [Fact]
    public async Task Of_two_that_settle_one_version_the_first_stays()
    {
        var pending = await TryInsertAsync(Session(1));
        var first = pending.Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), Start);
        await Store.AdvanceAsync(pending, first, Cancellation);

        var second = await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start), Cancellation);

        second.Value.ShouldBe(first);
        (await Store.FindAsync(_player, pending.Id, Cancellation)).Value.ShouldBe(first);
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
        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        var again = await Store.TryInsertAsync(pending, seats, Cancellation);
        var settledAgain = await Store.AdvanceAsync(
            pending, pending.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Time.Now()), Cancellation);

        found.Error!.Kind.ShouldBe(ErrorKind.ReservationNotFound);
        again.Value.ShouldBeOfType<InsertResult.Inserted>();
        ((ReservationState.Failed)settledAgain.Value.State).Error.Kind.ShouldBe(ErrorKind.NoCapacity);
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
        var failed = first.Fail(new BrokerError(ErrorKind.NoCapacity, "None."), Start);
        await Store.AdvanceAsync(first, failed, Cancellation);
        (await Store.FindLatestAttemptAsync(_player, first.Id, Cancellation)).Value.ShouldBe(failed);

        var second = first with { Id = first.Id.Next()!.Value };
        var seats = (await Store.SeatsOfAsync(_player, Cancellation)).Value;
        await Store.TryInsertAsync(second, seats, Cancellation);

        (await Store.FindLatestAttemptAsync(_player, first.Id, Cancellation)).Value.ShouldBe(second);
        (await Store.FindLatestAttemptAsync(_player, second.Id, Cancellation)).Value.ShouldBe(second);
        (await Store.FindLatestAttemptAsync(_player, Pending(Session(3)).Id, Cancellation)).Error!.Kind
            .ShouldBe(ErrorKind.ReservationNotFound);
    }

    private static GameSessionId Session(int number, string location = "") =>
        GameSessionId.Parse($"arn:aws:gamelift:us-east-1::gamesession/fleet-1/{location}gsess-{number}")!.Value;

    private Reservation Pending(GameSessionId session, PlayerId? player = null)
    {
        var key = IdempotencyKey.Parse($"key-{_keys++}")!.Value;
        var lease = new Lease("request-1", Time.Now().AddSeconds(15));
        return new SeatRequest(player ?? _player, session, "data", key, lease).ToReservation(Time.Now());
    }

    private async Task<Reservation> TryInsertAsync(GameSessionId session, PlayerId? player = null)
    {
        var pending = Pending(session, player);
        await TryInsertAsync(pending);
        return pending;
    }

    private async Task TryInsertAsync(Reservation pending) =>
        (await Store.TryInsertAsync(pending, Limits, Cancellation)).Value.ShouldBeOfType<InsertResult.Inserted>();
}
