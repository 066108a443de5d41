using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Joining;

/// <summary>Game sessions that end, fill up or never start, and calls whose answer is lost.</summary>
public sealed class JoinTroubleTests
{
    private static readonly TimeSpan Activation = TimeSpan.FromSeconds(2);

    // Longer than any lease.
    private static readonly TimeSpan LeaseOver = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_game_session_that_ends_before_it_is_active_is_replaced()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(5);
        world.End(world.GameLift.GameSessions[0]);

        var settled = await world.SettleAsync(joined);

        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED");
        world.SeatsTaken.ShouldBe([0, 5]);
    }

    [Fact]
    public async Task After_three_game_sessions_that_did_not_start_nobody_waits_any_longer()
    {
        using var world = new JoinWorld(activatesAfter: TimeSpan.FromMinutes(5));
        var joined = await world.JoinAllAsync(3);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            world.End(world.GameLift.GameSessions[^1]);
            await world.SettleAsync(joined, TimeSpan.FromSeconds(6));
        }

        var answers = await world.SettleAsync(joined, TimeSpan.FromSeconds(6));

        answers.ShouldAllBe(answer => answer.Text("state") == "FAILED");
        ((string?)answers[0].Body["problem"]!["code"]).ShouldBe("game-session-did-not-start");
        world.GameLift.GameSessions.Length.ShouldBe(3);
    }

    [Fact]
    public async Task A_game_session_that_never_starts_is_waited_for_ten_minutes()
    {
        using var world = new JoinWorld(activatesAfter: TimeSpan.FromDays(1));
        var joined = await world.JoinAllAsync(2);

        var waiting = await world.SettleAsync(joined, TimeSpan.FromMinutes(9));
        var answers = await world.SettleAsync(joined, TimeSpan.FromMinutes(2));

        waiting.ShouldAllBe(answer => answer.Text("state") == "PENDING");
        answers.ShouldAllBe(answer => answer.Text("state") == "FAILED");
    }

    [Fact]
    public async Task The_open_game_session_has_ended_and_the_player_is_sent_on()
    {
        using var world = new JoinWorld();
        await world.JoinAsync("player-0");
        world.End(world.GameLift.GameSessions[0]);

        var answer = await world.JoinAsync("player-1");
        await world.JoinAsync("player-2");

        answer.Status.ShouldBe(201);
        world.SeatsTaken.ShouldBe([0, 2]);
        world.GameLift.Faults.Calls.Count(call => call == "CreatePlayerSession").ShouldBe(4);
    }

    [Fact]
    public async Task The_open_game_session_is_full_of_others_and_the_player_is_sent_on()
    {
        using var world = new JoinWorld();
        await world.JoinAsync("player-0", body: JoinWorld.BodyOf(2));
        var create = ApiEvent.For("CreatePlayerSession")
            .WithPath("gameSessionId", world.GameLift.GameSessions[0].Id.UrlForm).WithJson("{}");
        await world.Broker.SendAsync(create with { Player = "another" });

        var answer = await world.JoinAsync("player-1", body: JoinWorld.BodyOf(2));

        answer.Status.ShouldBe(201);
        world.SeatsTaken.ShouldBe([2, 1]);
    }

    [Fact]
    public async Task The_open_game_session_was_closed_and_the_player_is_sent_on()
    {
        using var world = new JoinWorld();
        await world.JoinAsync("player-0");
        world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameSessionClosed);

        var answer = await world.JoinAsync("player-1");

        answer.Status.ShouldBe(201);
        world.SeatsTaken.ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Seats_that_others_took_while_it_started_leave_the_rest_to_those_who_wait()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(4, JoinWorld.BodyOf(4));
        world.Broker.Time.Advance(Activation);
        var create = ApiEvent.For("CreatePlayerSession")
            .WithPath("gameSessionId", world.GameLift.GameSessions[0].Id.UrlForm).WithJson("{}");
        await world.Broker.SendAsync(create with { Player = "another" });

        var settled = await world.SettleAsync(joined);

        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED");
        world.SeatsTaken.ShouldBe([4, 1]);
        world.GameLift.PlayerSessions.Select(each => each.Player).ShouldBeUnique();
    }

    [Fact]
    public async Task Seats_whose_answer_was_lost_are_found_and_not_made_twice()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(6);
        world.GameLift.Faults.LoseAnswer("CreatePlayerSessions");

        var settled = await world.SettleAsync(joined);

        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED" || answer.Text("state") == "TIMEDOUT");
        world.GameLift.PlayerSessions.Select(each => each.Player).ShouldBeUnique();
        settled.Select(answer => answer.Text("playerSessionId"))
            .ShouldBe(world.GameLift.PlayerSessions.Select(each => each.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Seats_that_could_not_be_recorded_are_found_and_not_made_twice()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(3);
        world.Broker.Store.Faults.Refuse("Advance", ErrorKind.StoreUnavailable);
        world.Broker.Store.Faults.Refuse("Advance", ErrorKind.StoreUnavailable);

        var settled = await world.SettleAsync(joined);

        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED" || answer.Text("state") == "TIMEDOUT");
        world.GameLift.PlayerSessions.Select(each => each.Player).ShouldBeUnique();
    }

    [Fact]
    public async Task A_lost_answer_to_the_start_starts_one_game_session()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        world.GameLift.Faults.LoseAnswer("CreateGameSession");

        var joined = await world.JoinAllAsync(3);
        var settled = await world.SettleAsync(joined);

        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED");
        world.SeatsTaken.ShouldBe([3]);
    }

    [Fact]
    public async Task A_lost_answer_to_the_seat_is_found_by_the_same_key()
    {
        using var world = new JoinWorld();
        await world.JoinAsync("player-0");
        world.GameLift.Faults.LoseAnswer("CreatePlayerSession");

        var lost = await world.JoinAsync("player-1");
        var early = await world.JoinAsync("player-1");
        world.Broker.Time.Advance(TimeSpan.FromSeconds(30));
        var late = await world.JoinAsync("player-1");

        (lost.Status, early.Status, late.Status).ShouldBe((504, 409, 201));
        world.SeatsTaken.ShouldBe([2]);
    }

    [Fact]
    public async Task A_throttled_player_waits_and_is_seated_later()
    {
        using var world = new JoinWorld();
        await world.JoinAsync("player-0");
        for (var attempt = 0; attempt < 3; attempt++)
            world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.Throttled);

        var throttled = await world.JoinAsync("player-1");
        world.Broker.Time.Advance(TimeSpan.FromSeconds(2));
        var later = await world.JoinAsync("player-1");

        (throttled.Status, throttled.Text("state")).ShouldBe((202, "PENDING"));
        (await world.JoinAsync("player-1")).Status.ShouldBe(later.Status is 201 ? 201 : 202);
        world.GameLift.PlayerSessions.Count(each => each.Player.Value == "player-1").ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public async Task A_player_whom_GameLift_refuses_does_not_keep_the_others_from_their_seats()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(4);
        world.GameLift.Faults.Refuse("CreatePlayerSessions", ErrorKind.GameLiftRejectedRequest);
        world.GameLift.Faults.Refuse("CreatePlayerSession", ErrorKind.GameLiftRejectedRequest);

        var settled = await world.SettleAsync(joined);

        settled.Select(answer => answer.Text("state")).Order().ShouldBe(["FAILED", "RESERVED", "RESERVED", "RESERVED"]);
    }

    [Fact]
    public async Task A_player_who_released_a_seat_there_waits_until_it_is_free()
    {
        using var world = new JoinWorld();
        var first = await world.JoinAsync();
        await world.Broker.SendAsync(
            ApiEvent.For("ReleaseReservation").WithPath("reservationId", first.Text("reservationId")!));

        var second = await world.JoinAsync(key: "key-2");
        var waiting = await world.GetAsync("player-1", second.Text("reservationId")!);
        world.Broker.Time.Advance(TimeSpan.FromSeconds(61));
        await world.GetAsync("player-1", first.Text("reservationId")!);
        var later = await world.GetAsync("player-1", second.Text("reservationId")!);

        (second.Status, waiting.Text("state"), later.Text("state")).ShouldBe((202, "PENDING", "RESERVED"));
        world.GameLift.GameSessions.ShouldHaveSingleItem();
        world.GameLift.PlayerSessions.Select(seat => seat.Status)
            .ShouldBe([PlayerSessionStatus.TimedOut, PlayerSessionStatus.Reserved]);
    }

    [Fact]
    public async Task Those_who_are_seated_together_get_no_second_seat_in_the_game_session()
    {
        using var world = new JoinWorld(seatsMax: 2, Activation);
        var joined = await world.JoinAllAsync(3);
        world.GameLift.Faults.LoseAnswer("CreatePlayerSessions");
        world.Broker.Time.Advance(Activation);
        await world.GetAsync("player-0", joined[0].Text("reservationId")!);

        var create = ApiEvent.For("CreatePlayerSession")
            .WithPath("gameSessionId", world.GameLift.GameSessions[0].Id.UrlForm).WithJson("{}");
        var second = await world.Broker.SendAsync(create with { Player = "player-1" });

        (second.Status, second.Code).ShouldBe((409, "seat-already-held"));
        world.GameLift.PlayerSessions.Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_reconciler_seats_those_who_do_not_come_back()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var joined = await world.JoinAllAsync(3);
        world.Broker.Time.Advance(LeaseOver + TimeSpan.FromSeconds(10));

        await world.DriveAsync(world.Broker.RunAsync("Reconcile"));

        world.SeatsTaken.ShouldBe([3]);
        var settled = await world.SettleAsync(joined);
        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED");
    }
}
