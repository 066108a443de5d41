using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>Players who join a running match by a request of the game, or of the client service.</summary>
public sealed class BackfillLifeTests
{
    private readonly MatchmakingWorld _world = new(rules: MatchmakingWorld.Pairs);

    [Fact]
    public void A_newcomer_gets_a_seat_in_the_running_match()
    {
        var session = Play(_world);
        var queued = Backfill(_world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        queued["Status"]!.ToString().ShouldBe("QUEUED");
        queued["Players"]![0]!["Team"]!.ToString().ShouldBe("side_1");
        _world.Start("c", "c");
        _world.Events();

        _world.GameLift.Pass(1);

        _world.Statuses("fill", "c").ShouldBe(["COMPLETED", "COMPLETED"]);
        var ticket = _world.Ticket("c");
        ticket["GameSessionConnectionInfo"]!["GameSessionArn"]!.ToString().ShouldBe(session);
        var seat = ticket["GameSessionConnectionInfo"]!["MatchedPlayerSessions"]!.AsArray().ShouldHaveSingleItem()!;
        seat["PlayerId"]!.ToString().ShouldBe("c");
        _world.GameLift.DescribePlayer($"{seat["PlayerSessionId"]}")["GameSessionId"]!.ToString().ShouldBe(session);
        Teams(_world, session).ShouldBe(["side_1: a", "side_2: b", $"{ticket["Players"]![0]!["Team"]}: c"], true);
        var succeeded = _world.Events()[^1];
        succeeded["type"]!.ToString().ShouldBe("MatchmakingSucceeded");
        succeeded["tickets"]!.AsArray().Select(each => $"{each!["ticketId"]}")
            .ShouldBe(["fill", "c"], ignoreOrder: true);
        succeeded["gameSessionInfo"]!["players"]!.AsArray().Count(each => each!["playerSessionId"] is not null)
            .ShouldBe(1);
        _world.GameLift.World.Placements.All.Count().ShouldBe(1);
    }

    [Fact]
    public void A_backfill_ticket_alone_is_no_match_and_times_out()
    {
        var session = Play(_world);
        Backfill(_world, session, "fill", ("a", "side_1"), ("b", "side_2"));

        _world.GameLift.Pass(59);
        _world.Status("fill").ShouldBe("SEARCHING");
        _world.GameLift.Pass(1);

        _world.Status("fill").ShouldBe("TIMED_OUT");
        Teams(_world, session).Length.ShouldBe(2);
    }

    [Fact]
    public void A_newer_backfill_request_replaces_the_older_one_of_the_game_session()
    {
        var session = Play(_world);
        Backfill(_world, session, "one", ("a", "side_1"));
        _world.GameLift.Pass(1);
        _world.Events();

        Backfill(_world, session, "two", ("b", "side_2"));

        _world.Statuses("one", "two").ShouldBe(["CANCELLED", "QUEUED"]);
        _world.Told().ShouldBe(["MatchmakingCancelled one"]);
    }

    [Fact]
    public void A_player_who_looks_for_another_match_cancels_the_backfill_ticket_without_an_event()
    {
        var session = Play(_world);
        Backfill(_world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        _world.GameLift.Pass(1);
        _world.Events();

        _world.Start("a2", "a");

        _world.Status("fill").ShouldBe("CANCELLED");
        _world.Reason("fill").ShouldBe("Cancelled due to duplicate player");
        _world.Told().ShouldBeEmpty();
    }

    [Fact]
    public void Only_new_players_must_accept_and_the_backfill_ticket_searches_on_when_they_decline()
    {
        var world = new MatchmakingWorld(
            setup => setup with { AcceptanceRequired = true, AcceptanceTimeoutSeconds = 20 }, MatchmakingWorld.Pairs);
        var session = Play(world, accepted: true);
        Backfill(world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        world.Start("c", "c");
        world.GameLift.Pass(1);
        world.Statuses("fill", "c").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);
        world.RefuseAnswer("fill", "a").Code.ShouldBe("InvalidRequestException");

        world.Reject("c");
        world.Statuses("fill", "c").ShouldBe(["SEARCHING", "CANCELLED"]);
        world.Start("d", "d");
        world.GameLift.Pass(1);
        world.Accept("d");

        world.Statuses("fill", "d").ShouldBe(["COMPLETED", "COMPLETED"]);
        Teams(world, session).Length.ShouldBe(3);
    }

    [Fact]
    public void Silence_of_the_newcomers_sends_the_backfill_ticket_back()
    {
        var world = new MatchmakingWorld(
            setup => setup with { AcceptanceRequired = true, AcceptanceTimeoutSeconds = 20 }, MatchmakingWorld.Pairs);
        var session = Play(world, accepted: true);
        Backfill(world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        world.Start("c", "c");

        world.GameLift.Pass(21);

        world.Statuses("fill", "c").ShouldBe(["SEARCHING", "CANCELLED"]);
    }

    [Fact]
    public void A_match_fails_when_its_game_session_takes_no_more_players()
    {
        var session = Play(_world);
        Backfill(_world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        _world.GameLift.World.EndGameSession(session);
        _world.Start("c", "c");
        _world.GameLift.Pass(1);

        _world.Statuses("fill", "c").ShouldBe(["FAILED", "FAILED"]);
        _world.Ticket("c")["StatusMessage"]!.ToString().ShouldBe(
            "The game session null was not found, or was in a state which wouldn't accept new player sessions.");
    }

    [Fact]
    public void Slots_that_a_new_match_kept_free_are_filled()
    {
        var world = new MatchmakingWorld(setup => setup with { AdditionalPlayerCount = 2 }, MatchmakingWorld.Pairs);
        var session = Play(world);
        Backfill(world, session, "fill", ("a", "side_1"), ("b", "side_2"));
        world.GameLift.Pass(1);
        world.Start("c", "c");
        world.Start("d", "d");

        world.GameLift.Pass(1);

        world.Statuses("fill", "c", "d").ShouldBe(["COMPLETED", "COMPLETED", "COMPLETED"]);
        Teams(world, session).Length.ShouldBe(4);
    }

    [Fact]
    public void A_standalone_backfill_has_no_game_session()
    {
        var world = new MatchmakingWorld(
            setup => setup with { FlexMatchMode = FlexMatchMode.Standalone, GameSessionQueues = [] },
            MatchmakingWorld.Pairs);
        Backfill(world, session: null, "fill", ("a", "side_1"), ("b", "side_2"));
        world.Start("c", "c");

        world.GameLift.Pass(1);

        world.Statuses("fill", "c").ShouldBe(["COMPLETED", "COMPLETED"]);
        world.Ticket("c")["GameSessionConnectionInfo"].ShouldBeNull();
    }

    [Fact]
    public void Wrong_backfill_requests_are_refused()
    {
        var session = Play(_world);
        var other = _world.GameLift.Active();

        Refuse(session: null, ("a", "side_1")).Code.ShouldBe("InvalidRequestException");
        Refuse("arn:aws:gamelift:us-east-1::gamesession/fleet-1/none", ("a", "side_1")).Code
            .ShouldBe("NotFoundException");
        Refuse(other, ("a", "side_1")).Message.ShouldContain("must be ACTIVE and have been started by FlexMatch");
        Refuse(session, ("a", "side_3")).Message
            .ShouldBe("Player a must be in a team of the rule set: side_1, side_2.");
        Refuse(session, ("a", "side_1"), ("a", "side_2")).Code.ShouldBe("InvalidRequestException");
        Refuse(session, [.. Enumerable.Range(0, 200).Select(number => ($"p{number}", "side_1"))]).Message
            .ShouldBe("Players must have 1 to 199 players.");
        Refuse(session, []).Code.ShouldBe("InvalidRequestException");
        _world.GameLift.World.EndGameSession(session);
        Refuse(session, ("a", "side_1")).Code.ShouldBe("InvalidRequestException");
    }

    private ServiceError Refuse(string? session, params (string Player, string Team)[] players) =>
        _world.GameLift.Refuse("StartMatchBackfill", Request(session, "fill", players));

    private static JsonObject Backfill(
        MatchmakingWorld world, string? session, string ticket, params (string Player, string Team)[] players) =>
        world.GameLift.Call("StartMatchBackfill", Request(session, ticket, players))["MatchmakingTicket"]!.AsObject();

    private static JsonObject Request(string? session, string ticket, (string Player, string Team)[] players) => new()
    {
        ["TicketId"] = ticket,
        ["ConfigurationName"] = "duels",
        ["GameSessionArn"] = session,
        ["Players"] = new JsonArray([.. players.Select(
            each => new JsonObject { ["PlayerId"] = each.Player, ["Team"] = each.Team })]),
    };

    private static string[] Teams(MatchmakingWorld world, string session) =>
    [
        .. JsonNode.Parse((string)world.GameLift.Describe(session)["MatchmakerData"]!)!["teams"]!.AsArray()
            .SelectMany(team => team!["players"]!.AsArray().Select(each => $"{team["name"]}: {each!["playerId"]}")),
    ];

    /// <summary>The game session of a match of two, in two teams of at most two.</summary>
    private static string Play(MatchmakingWorld world, bool accepted = false)
    {
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(1);
        if (accepted)
        {
            world.Accept("a");
            world.Accept("b");
        }

        world.GameLift.Pass(1);
        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        return (string)world.Session("a")["GameSessionId"]!;
    }
}
