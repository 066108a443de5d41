using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

public sealed class SeatReserverTests
{
    private readonly ReserverWorld _world = new();

    [Fact]
    public async Task A_seat_is_recorded_before_game_lift_is_asked_and_settled_after()
    {
        string? duringTheCall = null;
        _world.GameLift.Faults.Meanwhile =
            async _ => duringTheCall = (await _world.RecordAsync("key-1")).State.GetType().Name;

        var answer = await _world.ReserveAsync("key-1");

        duringTheCall.ShouldBe("Pending");
        answer.Value.Replayed.ShouldBeFalse();
        answer.Value.Reservation.ShouldBe(await _world.RecordAsync("key-1"));
        answer.Value.Reservation.Seat!.PlayerSessionId.ShouldBe(_world.OnlySeat.Id);
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer_whatever_has_happened_since()
    {
        var first = await _world.ReserveAsync("key-1");
        _world.GameLift.Leave(first.Value.Reservation.Seat!.PlayerSessionId);
        await _world.Sync.SyncAsync(await _world.RecordAsync("key-1"), ReserverWorld.Token);

        var second = await _world.ReserveAsync("key-1");

        second.Value.Replayed.ShouldBeTrue();
        second.Value.Reservation.State.ShouldBe(first.Value.Reservation.State);
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("other data", 0)]
    [InlineData(null, 0)]
    [InlineData("data", 1)]
    public async Task A_key_with_another_request_is_refused(string? playerData, int session)
    {
        await _world.ReserveAsync("key-1", playerData: "data");

        var second = await _world.ReserveAsync("key-1", _world.Sessions[session], playerData);

        second.Error!.Kind.ShouldBe(ErrorKind.IdempotencyKeyReused);
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_still_runs_is_waited_for()
    {
        Result<ReservationResult>? second = null;
        _world.GameLift.Faults.Meanwhile = async operation =>
        {
            if (operation == "CreatePlayerSession") second = await _world.ReserveAsync("key-1");
        };

        var first = await _world.ReserveAsync("key-1");

        first.Error.ShouldBeNull();
        second!.Value.Error!.Kind.ShouldBe(ErrorKind.RequestInProgress);
        second.Value.Error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(2));
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(ErrorKind.UpstreamTimedOut)]
    [InlineData(ErrorKind.UpstreamFailed)]
    public async Task An_unknown_outcome_is_returned_and_stays_pending(ErrorKind kind)
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession", kind);

        var answer = await _world.ReserveAsync("key-1");

        answer.Error!.Kind.ShouldBe(kind);
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.Pending>();
    }

    [Fact]
    public async Task An_orphan_is_adopted_once_the_lease_has_lapsed_and_never_made_again()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");

        var early = await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);
        var late = await _world.ReserveAsync("key-1");

        early.Error!.Kind.ShouldBe(ErrorKind.RequestInProgress);
        late.Value.Reservation.Seat!.PlayerSessionId.ShouldBe(_world.OnlySeat.Id);
        _world.CallsOf("CreatePlayerSession").ShouldBe(1);
    }

    [Fact]
    public async Task An_orphan_that_has_timed_out_is_recorded_and_its_key_asks_again()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        var orphan = _world.OnlySeat;
        _world.Time.Advance(Seat.ReservationTimeout);

        var late = await _world.ReserveAsync("key-1");

        var first = await _world.RecordAsync("key-1");
        first.State.ShouldBeOfType<ReservationState.Failed>();
        first.Seat!.PlayerSessionId.ShouldBe(orphan.Id);
        late.Value.Reservation.Seat!.PlayerSessionId.ShouldNotBe(orphan.Id);
        late.Value.Reservation.Seat.ExpiresAt.ShouldBeGreaterThan(_world.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_request_that_was_never_made_is_made_by_whoever_takes_it_over()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.UpstreamTimedOut);
        await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var late = await _world.ReserveAsync("key-1");

        late.Value.Reservation.IsLive.ShouldBeTrue();
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    // The seat of an earlier reservation in the same session is no orphan of a later one.
    [Fact]
    public async Task A_seat_that_another_reservation_names_is_not_adopted()
    {
        var first = await _world.ReserveAsync("key-1");
        _world.GameLift.Leave(first.Value.Reservation.Seat!.PlayerSessionId);
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.UpstreamTimedOut);
        await _world.ReserveAsync("key-2");
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var late = await _world.ReserveAsync("key-2");

        late.Value.Reservation.Seat!.PlayerSessionId.ShouldNotBe(first.Value.Reservation.Seat.PlayerSessionId);
        _world.GameLift.PlayerSessions.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_search_for_orphans_that_fails_makes_no_second_seat()
    {
        _world.GameLift.Faults.LoseAnswer("CreatePlayerSession");
        await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);
        _world.GameLift.Faults.Refuse("DescribePlayerSessionsOfPlayer", ErrorKind.Throttled);

        var late = await _world.ReserveAsync("key-1");

        late.Error!.Kind.ShouldBe(ErrorKind.Throttled);
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.Pending>();
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_is_recorded_with_its_reason_and_frees_the_seat()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionNotActive);

        var refused = await _world.ReserveAsync("key-1");
        var again = await _world.ReserveAsync("key-1");
        var elsewhere = await _world.ReserveAsync("key-2", _world.Sessions[1]);

        (refused.Error!.Kind, refused.Error.Replayed, refused.Error.Detail).ShouldBe(
            (ErrorKind.GameSessionNotActive, false, "Logged GameSessionNotActive."));
        (again.Error!.Kind, again.Error.Replayed, again.Error.Message)
            .ShouldBe((ErrorKind.GameSessionNotActive, true, refused.Error.Message));
        elsewhere.Error.ShouldBeNull();
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.Failed>();
    }

    [Fact]
    public async Task A_refusal_that_passes_is_no_answer_to_keep_for_its_key()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionActivating);

        var throttled = await _world.ReserveAsync("key-1");
        var early = await _world.ReserveAsync("key-1");
        var good = await _world.ReserveAsync("key-1");
        var replayed = await _world.ReserveAsync("key-1");

        throttled.Error!.Kind.ShouldBe(ErrorKind.Throttled);
        early.Error!.Kind.ShouldBe(ErrorKind.GameSessionActivating);
        (good.Value.Replayed, good.Value.Reservation.Id.Attempt).ShouldBe((false, 2));
        (replayed.Value.Replayed, replayed.Value.Reservation).ShouldBe((true, good.Value.Reservation));
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_that_stays_is_kept_after_ones_that_passed()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionNotActive);
        await _world.ReserveAsync("key-1");
        await _world.ReserveAsync("key-1");

        var replayed = await _world.ReserveAsync("key-1");

        (replayed.Error!.Kind, replayed.Error.Replayed).ShouldBe((ErrorKind.GameSessionNotActive, true));
        _world.CallsOf("CreatePlayerSession").ShouldBe(2);
    }

    [Fact]
    public async Task A_key_stays_with_its_request_after_a_refusal_that_passed()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);
        await _world.ReserveAsync("key-1");

        var other = await _world.ReserveAsync("key-1", _world.Sessions[1]);

        other.Error!.Kind.ShouldBe(ErrorKind.IdempotencyKeyReused);
    }

    [Fact]
    public async Task A_key_that_was_refused_too_often_keeps_its_last_refusal()
    {
        for (var attempt = 0; attempt < ReservationId.AttemptsMax; attempt++)
        {
            _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);
            (await _world.ReserveAsync("key-1")).Error!.Replayed.ShouldBeFalse();
        }

        var refused = await _world.ReserveAsync("key-1");

        (refused.Error!.Kind, refused.Error.Replayed).ShouldBe((ErrorKind.Throttled, true));
        _world.GameLift.PlayerSessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Game_lift_is_not_called_while_nothing_can_be_recorded()
    {
        _world.Store.Faults.Refuse("TryInsert", ErrorKind.StoreUnavailable);

        var answer = await _world.ReserveAsync("key-1");

        answer.Error!.Kind.ShouldBe(ErrorKind.StoreUnavailable);
        _world.GameLift.Faults.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_seat_that_could_not_be_recorded_is_found_again_by_its_key()
    {
        _world.Store.Faults.Refuse("Advance", ErrorKind.StoreTimedOut);
        var first = await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var second = await _world.ReserveAsync("key-1");

        first.Error!.Kind.ShouldBe(ErrorKind.StoreTimedOut);
        second.Value.Reservation.Seat!.PlayerSessionId.ShouldBe(_world.OnlySeat.Id);
    }

    [Fact]
    public async Task A_refusal_that_passes_is_told_even_where_it_could_not_be_recorded()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);
        _world.Store.Faults.Refuse("Advance", ErrorKind.StoreUnavailable);

        var answer = await _world.ReserveAsync("key-1");

        answer.Error!.Kind.ShouldBe(ErrorKind.Throttled);
    }

    // The simulation found a client that was told "full", and then "reserved", with one key.
    [Fact]
    public async Task A_refusal_that_stays_is_not_told_before_it_is_recorded()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionNotActive);
        _world.Store.Faults.Refuse("Advance", ErrorKind.StoreTimedOut);
        var first = await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var second = await _world.ReserveAsync("key-1");

        first.Error!.Kind.ShouldBe(ErrorKind.StoreTimedOut);
        second.Error.ShouldBeNull();
    }

    // The first function was slow beyond its lease: the second has taken its work over and not ended when the first
    // comes back.
    [Fact]
    public async Task Work_that_another_has_taken_over_is_not_answered_as_a_seat()
    {
        _world.GameLift.Faults.Meanwhile = async operation =>
        {
            if (operation != "CreatePlayerSession") return;
            _world.GameLift.Faults.Meanwhile = null;
            _world.Time.Advance(ReserverWorld.LeaseTime);
            _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.UpstreamTimedOut);
            (await _world.ReserveAsync("key-1")).Error!.Kind.ShouldBe(ErrorKind.UpstreamTimedOut);
        };

        var slow = await _world.ReserveAsync("key-1");

        slow.Error!.Kind.ShouldBe(ErrorKind.RequestInProgress);
    }

    [Fact]
    public async Task Many_requests_at_once_get_one_seat()
    {
        _world.Store.Faults.Meanwhile = async operation =>
        {
            if (operation == "TryInsert") await Task.Yield();
        };

        var requests = Enumerable.Range(0, 20).Select(number => _world.ReserveAsync($"key-{number}")).ToArray();
        await _world.DriveAsync(Task.WhenAll(requests));
        var answers = await Task.WhenAll(requests);

        answers.Count(answer => answer.Error is null).ShouldBe(1);
        answers.Where(answer => answer.Error is not null).ShouldAllBe(answer =>
            answer.Error!.Kind == ErrorKind.SeatAlreadyHeld || answer.Error.Kind == ErrorKind.StoreUnavailable);
        _world.GameLift.PlayerSessions.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_seat_that_has_ended_is_in_nobodys_way()
    {
        await _world.ReserveAsync("key-1");
        var inTheWay = await _world.ReserveAsync("key-2");
        _world.Time.Advance(Seat.ReservationTimeout);

        var free = await _world.ReserveAsync("key-3");

        inTheWay.Error!.Kind.ShouldBe(ErrorKind.SeatAlreadyHeld);
        free.Error.ShouldBeNull();
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.TimedOut>();
    }

    [Fact]
    public async Task An_abandoned_request_is_settled_by_the_next_one_of_its_player()
    {
        _world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.UpstreamTimedOut);
        await _world.ReserveAsync("key-1");
        _world.Time.Advance(ReserverWorld.LeaseTime);

        var next = await _world.ReserveAsync("key-2");

        next.Error.ShouldBeNull();
        (await _world.RecordAsync("key-1")).State.ShouldBeOfType<ReservationState.Failed>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_player_holds_as_many_seats_as_the_deployment_says(int seatsMax)
    {
        var world = new ReserverWorld(seatsMax);

        var answers = new List<Result<ReservationResult>>();
        for (var number = 0; number <= seatsMax; number++)
            answers.Add(await world.ReserveAsync($"key-{number}", world.Sessions[number]));

        answers.Count(answer => answer.Error is null).ShouldBe(seatsMax);
        answers[^1].Error!.Kind.ShouldBe(ErrorKind.SeatLimitReached);
    }

    [Fact]
    public async Task Two_players_do_not_share_a_key()
    {
        var one = await _world.ReserveAsync("key-1");
        var other = await _world.ReserveAsync("key-1", player: "player-2");

        other.Value.Replayed.ShouldBeFalse();
        other.Value.Reservation.Id.ShouldNotBe(one.Value.Reservation.Id);
    }
}
