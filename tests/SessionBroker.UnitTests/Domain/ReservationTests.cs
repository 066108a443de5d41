using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.UnitTests.Domain;

public sealed class ReservationTests
{
    private static readonly DateTimeOffset Later = Samples.Now + TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset AfterItsTime = Samples.Seat.ExpiresAt;
    private static readonly string[] Settled = ["Completed", "TimedOut", "Failed", "Redirected"];

    private static readonly Dictionary<string, Func<Reservation, Reservation>> Changes = new()
    {
        ["Reserve"] = reservation => reservation.Reserve(Samples.Seat, Samples.GameSession),
        ["Place"] = reservation => reservation.Place(Samples.Seat, Samples.GameSession),
        ["Assign"] = reservation => reservation.Assign(Samples.GameSession, Samples.Lease),
        ["Expect"] = reservation => reservation.Expect(Samples.GameSession),
        ["PutOff"] = reservation => reservation.PutOff(new(Samples.SharedSession, Later)),
        ["WaitFor"] = reservation => reservation.WaitFor(Samples.SharedSession, Later),
        ["Fail"] = reservation => reservation.Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), Later),
        ["TakeOver"] = reservation => reservation.TakeOver(new Lease("another", Later)),
        ["Release"] = reservation => reservation.Release(),
        ["Reopen"] = reservation => reservation.Reopen(),
        ["ScheduleRecheck"] = reservation => reservation.ScheduleRecheck(Later),
        ["ObserveMissing"] = reservation => reservation.Observe(seen: null, AfterItsTime),
    };

    // What each change makes of each state; a pair that is not here is impossible and throws.
    private static readonly Dictionary<(string State, string Change), string> Transitions = new()
    {
        [("Waiting", "Place")] = "Reserved",
        [("Waiting", "Assign")] = "Pending",
        [("Waiting", "Expect")] = "Waiting",
        [("Pending", "PutOff")] = "Waiting",
        [("Waiting", "WaitFor")] = "Waiting",
        [("Waiting", "Fail")] = "Failed",
        [("Waiting", "ScheduleRecheck")] = "Waiting",
        [("Waiting", "ObserveMissing")] = "same",
        [("Pending", "Assign")] = "Pending",
        [("Pending", "WaitFor")] = "Waiting",
        [("Pending", "Reserve")] = "Reserved",
        [("Pending", "Fail")] = "Failed",
        [("Pending", "TakeOver")] = "Pending",
        [("Released", "Reopen")] = "Reserved",
        [("Pending", "ObserveMissing")] = "same",
        [("Reserved", "Release")] = "Released",
        [("Active", "ScheduleRecheck")] = "Active",
        [("Reserved", "ObserveMissing")] = "TimedOut",
        [("Active", "ObserveMissing")] = "Completed",
        [("Completed", "ObserveMissing")] = "same",
        [("TimedOut", "ObserveMissing")] = "same",
        [("Released", "ObserveMissing")] = "Released",
        [("Redirected", "ObserveMissing")] = "same",
        [("Failed", "ObserveMissing")] = "same",
    };

    public static MatrixTheoryData<string, string> EveryChange => new(Samples.States.Keys, Changes.Keys);

    public static MatrixTheoryData<string, PlayerSessionStatus> EverySight =>
        new(Samples.States.Keys, Enum.GetValues<PlayerSessionStatus>());

    public static TheoryData<string> EveryState => [.. Samples.States.Keys];

    [Theory]
    [MemberData(nameof(EveryChange))]
    public void A_change_leads_where_the_table_says_or_throws(string state, string change)
    {
        var before = Samples.In(state);
        if (!Transitions.TryGetValue((state, change), out var expected))
        {
            var mistake = Should.Throw<InvalidOperationException>(() => Changes[change](before));
            mistake.Message.ShouldContain($"{change} of {before.Id}");
            return;
        }

        var after = Changes[change](before);

        if (expected == "same") after.ShouldBeSameAs(before);
        else (after.State.GetType().Name, after.Version).ShouldBe((expected, before.Version + 1));
    }

    [Theory]
    [MemberData(nameof(EverySight))]
    public void What_game_lift_shows_decides_the_next_state(string state, PlayerSessionStatus seen)
    {
        var before = Samples.In(state);
        var endedAt =
            seen is PlayerSessionStatus.Completed or PlayerSessionStatus.TimedOut ? Later : (DateTimeOffset?)null;

        var after = before.Observe(Seen(seen, endedAt), Samples.Now);

        after.State.ShouldBe((state, seen) switch
        {
            ("Reserved" or "Released", PlayerSessionStatus.Active) => new ReservationState.Active(Samples.Seat),
            ("Reserved", PlayerSessionStatus.TimedOut) => new ReservationState.TimedOut(Samples.Seat, Later),
            ("Released", PlayerSessionStatus.TimedOut) => new ReservationState.Released(Samples.Seat, Later),
            ("Reserved" or "Active" or "Released", PlayerSessionStatus.Completed) =>
                new ReservationState.Completed(Samples.Seat, Later),
            ("Active", PlayerSessionStatus.TimedOut) => new ReservationState.Completed(Samples.Seat, Later),
            _ => before.State,
        });
        after.Version.ShouldBe(after.State == before.State ? before.Version : before.Version + 1);
    }

    [Theory]
    [InlineData("Reserved")]
    [InlineData("Active")]
    [InlineData("Released")]
    public void A_young_seat_that_game_lift_does_not_list_is_still_there(string state)
    {
        var before = Samples.In(state);

        before.Observe(seen: null, AfterItsTime - TimeSpan.FromMilliseconds(1)).ShouldBeSameAs(before);
    }

    [Fact]
    public void A_released_seat_whose_slot_was_freed_never_changes_again()
    {
        var freed = Samples.In(new ReservationState.Released(Samples.Seat, Later));

        (freed.IsSettled, freed.HoldsSlot, freed.DueAt).ShouldBe((true, false, null));
        freed.Observe(Seen(PlayerSessionStatus.Active, endedAt: null), Later).ShouldBeSameAs(freed);
        freed.Observe(seen: null, AfterItsTime).ShouldBeSameAs(freed);
        Should.Throw<InvalidOperationException>(freed.Reopen);
    }

    [Fact]
    public void The_game_session_of_a_waiting_reservation_is_known_once_it_has_one()
    {
        var waiting = Samples.In("Waiting").ScheduleRecheck(Later);

        var placed = waiting.Place(Samples.Seat, Samples.GameSession);
        var assigned = waiting.Assign(Samples.GameSession, Samples.Lease);
        var moved = assigned.WaitFor(Samples.SharedSession, Later);

        (waiting.GameSession, placed.GameSession, assigned.GameSession, moved.GameSession)
            .ShouldBe((null, Samples.GameSession, Samples.GameSession, null));
        (waiting.DueAt, placed.RecheckAt, assigned.RecheckAt).ShouldBe((Later, null, null));
        moved.DueAt.ShouldBe(Samples.Now + Seat.ReservationTimeout);
    }

    [Fact]
    public void A_redirection_is_a_new_record_and_not_a_next_version() =>
        Samples.In("Pending").RedirectTo(Samples.IdOf("key-2"), Later).Version.ShouldBe(1);

    [Fact]
    public void The_id_that_game_lift_answers_is_kept()
    {
        var canonical =
            GameSessionId.Parse("arn:aws:gamelift:us-east-1::gamesession/fleet-home/us-west-2/gsess-1")!.Value;

        Samples.In("Pending").Reserve(Samples.Seat, canonical).GameSession.ShouldBe(canonical);
        Should.Throw<InvalidOperationException>(
            () => Samples.In("Pending").Reserve(Samples.Seat, Samples.SessionOf("fleet-home", "gsess-2")));
    }

    [Fact]
    public void An_end_without_a_time_counts_from_when_it_is_seen() =>
        Samples.In("Active").Observe(Seen(PlayerSessionStatus.Completed, endedAt: null), Later).SettledAt
            .ShouldBe(Later);

    [Fact]
    public void Another_player_session_says_nothing_of_a_reservation()
    {
        var before = Samples.In("Reserved");

        var after = before.Observe(Seen(PlayerSessionStatus.Active, endedAt: null) with { Id = "psess-2" }, Later);

        after.ShouldBeSameAs(before);
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void Only_what_is_settled_has_an_end_and_only_the_rest_falls_due(string state)
    {
        var reservation = Samples.In(state);

        reservation.IsSettled.ShouldBe(Settled.Contains(state));
        (reservation.SettledAt is null).ShouldBe(!reservation.IsSettled);
        (reservation.DueAt is null).ShouldBe(reservation.IsSettled);
        reservation.IsLive.ShouldBe(state is "Reserved" or "Active");
        reservation.HoldsSlot.ShouldBe(state is "Reserved" or "Active" or "Released");
        (reservation.Seat is null).ShouldBe(state is "Waiting" or "Pending" or "Failed" or "Redirected");
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void A_seat_is_answered_again_as_it_was_at_first(string state)
    {
        var reservation = Samples.In(state);

        reservation.AsFirstAnswered().State.ShouldBe(
            reservation.Seat is null ? reservation.State : new ReservationState.Reserved(Samples.Seat));
    }

    [Fact]
    public void A_lease_has_lapsed_at_its_end_and_not_before()
    {
        Samples.Lease.IsExpired(Samples.Lease.ExpiresAt - TimeSpan.FromMilliseconds(1)).ShouldBeFalse();
        Samples.Lease.IsExpired(Samples.Lease.ExpiresAt).ShouldBeTrue();
    }

    private static PlayerSession Seen(PlayerSessionStatus status, DateTimeOffset? endedAt) =>
        new(
            Samples.Seat.PlayerSessionId,
            Samples.Player,
            Samples.GameSession,
            status,
            Samples.Seat.Connection,
            Samples.Now,
            endedAt);
}
