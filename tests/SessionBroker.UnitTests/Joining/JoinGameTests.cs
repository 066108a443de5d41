using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Joining;

public sealed class JoinGameTests
{
    private static readonly TimeSpan Activation = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task The_first_player_starts_a_game_session_and_has_a_seat_in_it()
    {
        using var world = new JoinWorld();

        var answer = await world.JoinAsync(body: JoinWorld.BodyOf(4, "\"gameProperties\":{\"mode\":\"duel\"}"));

        (answer.Status, answer.Text("state")).ShouldBe((201, "RESERVED"));
        answer.Body.ContainsKey("alreadyHeld").ShouldBeFalse();
        answer.Header("location").ShouldBe($"/v1/reservations/{answer.Text("reservationId")}");
        var session = world.GameLift.GameSessions.ShouldHaveSingleItem();
        (session.MaximumPlayerSessionCount, session.CreatorId, session.GameProperties["mode"])
            .ShouldBe((4, null, "duel"));
        answer.Text("gameSessionId").ShouldBe(session.Id.UrlForm);
        answer.Text("playerSessionId").ShouldBe(world.GameLift.PlayerSessions.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public async Task Where_nothing_is_asked_for_the_session_has_the_most_seats_of_the_destination()
    {
        using var world = new JoinWorld();

        await world.JoinAsync(body: """{"destination":"default"}""");

        world.GameLift.GameSessions.ShouldHaveSingleItem().MaximumPlayerSessionCount.ShouldBe(64);
    }

    [Fact]
    public async Task While_the_game_session_starts_the_reservation_is_pending_and_then_it_is_reserved()
    {
        using var world = new JoinWorld(activatesAfter: Activation);

        var joined = await world.JoinAsync();
        var asked = await world.GetAsync("player-1", joined.Text("reservationId")!);
        world.Broker.Time.Advance(Activation);
        var later = await world.GetAsync("player-1", joined.Text("reservationId")!);

        (joined.Status, joined.Text("state"), joined.Header("retry-after")).ShouldBe((202, "PENDING", "2"));
        joined.Body.ContainsKey("gameSessionId").ShouldBeFalse();
        (asked.Status, asked.Text("state")).ShouldBe((200, "PENDING"));
        (later.Text("state"), later.Text("gameSessionId"))
            .ShouldBe(("RESERVED", world.GameLift.GameSessions.ShouldHaveSingleItem().Id.UrlForm));
    }

    [Fact]
    public async Task A_client_that_prefers_to_wait_gets_the_seat_with_the_answer()
    {
        using var world = new JoinWorld(activatesAfter: Activation);

        var answer = await world.DriveAsync(world.JoinAsync(prefer: "wait=20"));

        (answer.Status, answer.Text("state")).ShouldBe((201, "RESERVED"));
    }

    [Fact]
    public async Task A_client_that_waits_for_too_long_is_told_to_come_back()
    {
        using var world = new JoinWorld(activatesAfter: TimeSpan.FromMinutes(1));

        var answer = await world.DriveAsync(world.JoinAsync(prefer: "wait=5"));

        (answer.Status, answer.Text("state")).ShouldBe((202, "PENDING"));
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    [InlineData(100, 8)]
    [InlineData(60, 30)]
    [InlineData(7, 1)]
    public async Task Players_at_once_start_as_many_game_sessions_as_they_fill(int players, int seats)
    {
        using var world = new JoinWorld(activatesAfter: Activation);

        var joined = await world.JoinAllAsync(players, JoinWorld.BodyOf(seats));
        var settled = await world.SettleAsync(joined);

        joined.ShouldAllBe(answer => answer.Status == 202);
        settled.ShouldAllBe(answer => answer.Text("state") == "RESERVED");
        world.SeatsTaken.Sum().ShouldBe(players);
        world.GameLift.GameSessions.Length.ShouldBe((players + seats - 1) / seats);
        world.GameLift.PlayerSessions.Select(each => each.Player).ShouldBeUnique();
        world.GameLift.Faults.Calls.Count(call => call == "CreatePlayerSession")
            .ShouldBeLessThanOrEqualTo((players + seats - 1) / seats);
    }

    [Fact]
    public async Task Players_who_come_later_fill_the_game_session_that_is_open()
    {
        using var world = new JoinWorld();

        for (var number = 0; number < 25; number++)
            (await world.JoinAsync(JoinWorld.PlayerOf(number))).Status.ShouldBe(201);

        world.SeatsTaken.ShouldBe([10, 10, 5]);
    }

    [Fact]
    public async Task Players_who_ask_for_something_else_do_not_share_a_game_session()
    {
        using var world = new JoinWorld();

        await world.JoinAsync("player-1", body: JoinWorld.BodyOf(10));
        await world.JoinAsync("player-2", body: JoinWorld.BodyOf(8));
        await world.JoinAsync("player-3", body: JoinWorld.BodyOf(10, "\"location\":\"us-west-2\""));
        await world.JoinAsync("player-4", body: JoinWorld.BodyOf(10, "\"gameProperties\":{\"mode\":\"duel\"}"));

        world.SeatsTaken.ShouldBe([1, 1, 1, 1]);
    }

    [Fact]
    public async Task A_player_who_has_a_seat_at_the_destination_gets_that_one_back()
    {
        using var world = new JoinWorld(seatsMax: 3);
        var first = await world.JoinAsync();

        var second = await world.JoinAsync(key: "key-2");
        var repeated = await world.JoinAsync(key: "key-2");

        (second.Status, second.Text("reservationId"), (bool?)second.Body["alreadyHeld"])
            .ShouldBe((200, first.Text("reservationId"), true));
        (repeated.Status, repeated.Text("reservationId"), repeated.Header("idempotency-replayed"))
            .ShouldBe((200, first.Text("reservationId"), "true"));
        world.GameLift.PlayerSessions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_player_who_waits_gets_that_reservation_back()
    {
        using var world = new JoinWorld(seatsMax: 3, Activation);
        var first = await world.JoinAsync();

        var second = await world.JoinAsync(key: "key-2");

        (second.Status, second.Text("reservationId"), second.Text("state"))
            .ShouldBe((202, first.Text("reservationId"), "PENDING"));
    }

    [Fact]
    public async Task A_player_who_has_a_seat_elsewhere_may_join_within_the_limit()
    {
        using var world = new JoinWorld(seatsMax: 2);
        await world.JoinAsync(body: """{"destination":"anywhere"}""");

        var second = await world.JoinAsync(key: "key-2");
        var third = await world.JoinAsync(key: "key-3", body: """{"destination":"aliased"}""");

        (second.Status, second.Body.ContainsKey("alreadyHeld")).ShouldBe((201, false));
        (third.Status, third.Code).ShouldBe((409, "seat-limit-reached"));
    }

    [Fact]
    public async Task The_same_request_again_is_answered_as_it_was()
    {
        using var world = new JoinWorld();
        var first = await world.JoinAsync();

        var again = await world.JoinAsync();
        var another = await world.JoinAsync(body: JoinWorld.BodyOf(11));

        (again.Status, again.Text("reservationId"), again.Header("idempotency-replayed"))
            .ShouldBe((201, first.Text("reservationId"), "true"));
        again.Body.ContainsKey("alreadyHeld").ShouldBeFalse();
        (another.Status, another.Code).ShouldBe((422, "idempotency-key-reused"));
    }

    [Fact]
    public async Task A_repetition_tells_how_far_the_request_has_come()
    {
        using var world = new JoinWorld(activatesAfter: Activation);
        var first = await world.JoinAsync();
        world.Broker.Time.Advance(Activation);

        var again = await world.JoinAsync();

        (first.Status, again.Status, again.Header("idempotency-replayed")).ShouldBe((202, 201, "true"));
        again.Text("reservationId").ShouldBe(first.Text("reservationId"));
    }

    [Fact]
    public async Task A_seat_that_was_released_is_not_given_by_its_key_again()
    {
        using var world = new JoinWorld();
        var first = await world.JoinAsync();
        await world.Broker.SendAsync(
            ApiEvent.For("ReleaseReservation").WithPath("reservationId", first.Text("reservationId")!));

        var again = await world.JoinAsync();
        var another = await world.JoinAsync(key: "key-2");

        (again.Status, again.Code).ShouldBe((409, "reservation-released"));
        another.Status.ShouldBe(202);
    }

    [Fact]
    public async Task Joining_counts_against_the_budget_of_game_sessions()
    {
        using var world = new JoinWorld(seatsMax: 100);
        List<int> statuses = [];

        for (var number = 0; number < 12; number++)
        {
            var answer = await world.JoinAsync(key: $"key-{number}", body: JoinWorld.BodyOf(10 + number));
            statuses.Add(answer.Status);
            world.GameLift.Leave(world.GameLift.PlayerSessions[^1].Id);
        }

        statuses.ShouldBe([.. Enumerable.Repeat(201, 10), 429, 429]);
        world.GameLift.GameSessions.Length.ShouldBe(10);
    }

    [Fact]
    public async Task No_free_server_process_is_told_to_all_who_wait_and_the_next_one_asks_again()
    {
        using var world = new JoinWorld();
        world.GameLift.Faults.Refuse("CreateGameSession", ErrorKind.NoCapacity);

        var refused = await world.JoinAsync();
        var again = await world.JoinAsync();

        (refused.Status, refused.Code).ShouldBe((503, "no-capacity"));
        again.Status.ShouldBe(201);
        world.GameLift.GameSessions.ShouldHaveSingleItem().Status.ShouldBe(GameSessionStatus.Active);
    }
}
