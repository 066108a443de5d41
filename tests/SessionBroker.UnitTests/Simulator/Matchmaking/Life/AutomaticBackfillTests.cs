using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>
/// Backfill tickets that the service makes by itself, one after the other until a game session is full.
/// </summary>
public sealed class AutomaticBackfillTests
{
    private readonly MatchmakingWorld _world = World();

    [Fact]
    public void Open_slots_are_filled_one_ticket_after_the_other_until_the_match_is_full()
    {
        var session = Play(_world);
        var first = Ticket(session).ShouldNotBeNull();
        _world.Ticket(first)["Players"]!.AsArray().Select(each => $"{each!["PlayerId"]}")
            .ShouldBe(["a", "b"], ignoreOrder: true);
        _world.Start("c", "c");
        _world.GameLift.Pass(1);
        _world.Statuses(first, "c").ShouldBe(["COMPLETED", "COMPLETED"]);

        var second = Ticket(session).ShouldNotBeNull();
        second.ShouldNotBe(first);
        _world.Start("d", "d");
        _world.GameLift.Pass(1);

        _world.Statuses(second, "d").ShouldBe(["COMPLETED", "COMPLETED"]);
        Ticket(session).ShouldBe(second, "the match is full");
        Data(session)["teams"]!.AsArray().Sum(team => team!["players"]!.AsArray().Count).ShouldBe(4);
    }

    [Fact]
    public void A_match_that_is_full_from_the_start_has_no_ticket()
    {
        var world = new MatchmakingWorld(setup => setup with { BackfillMode = BackfillMode.Automatic });
        var session = Play(world);

        var data = JsonNode.Parse((string)world.GameLift.Describe(session)["MatchmakerData"]!)!;
        data["autoBackfillMode"]!.ToString().ShouldBe("AUTOMATIC");
        data["autoBackfillTicketId"].ShouldBeNull();
    }

    [Fact]
    public void Stopping_the_ticket_stops_automatic_backfill()
    {
        var session = Play(_world);
        var ticket = Ticket(session)!;

        _world.GameLift.Call("StopMatchmaking", new() { ["TicketId"] = ticket });
        _world.GameLift.Pass(100);

        _world.Status(ticket).ShouldBe("CANCELLED");
        Ticket(session).ShouldBe(ticket);
        _world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session).ShouldBeNull();
        Fill(session);
        Ticket(session).ShouldBe(ticket, "a fill that the game asks for does not bring it back");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void After_a_time_out_another_ticket_follows_unless_the_options_say_otherwise(bool repeats)
    {
        var world = World(new() { AutomaticBackfillRepeats = repeats });
        var session = Play(world);
        var first = world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session)!.Id;

        world.GameLift.Pass(61);

        world.Status(first).ShouldBe("TIMED_OUT");
        (world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session) is not null).ShouldBe(repeats);
    }

    [Fact]
    public void It_continues_after_a_ticket_that_timed_out_during_acceptance()
    {
        var world = new MatchmakingWorld(
            setup => setup with
            {
                BackfillMode = BackfillMode.Automatic,
                AcceptanceRequired = true,
                AcceptanceTimeoutSeconds = 20,
            },
            MatchmakingWorld.Pairs);
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(1);
        world.Accept("a");
        world.Accept("b");
        world.GameLift.Pass(1);
        var session = (string)world.Session("a")["GameSessionId"]!;
        var first = world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session)!.Id;
        world.GameLift.Pass(50);
        world.Start("c", "c");
        world.GameLift.Pass(15);
        world.Statuses(first, "c").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);

        world.GameLift.Pass(10);

        world.Statuses(first, "c").ShouldBe(["TIMED_OUT", "CANCELLED"]);
        world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session).ShouldNotBeNull().Id.ShouldNotBe(first);
    }

    [Fact]
    public void It_ends_with_the_game_session()
    {
        var session = Play(_world);
        var ticket = Ticket(session)!;
        _world.GameLift.Pass(1);
        _world.Events();

        _world.GameLift.World.EndGameSession(session);

        _world.Status(ticket).ShouldBe("CANCELLED");
        _world.Told().ShouldBe([$"MatchmakingCancelled {ticket}"]);
        _world.GameLift.Pass(100);
        _world.GameLift.World.FlexMatch.Tickets.LiveBackfillOf(session).ShouldBeNull();
    }

    [Fact]
    public void It_ends_when_a_player_looks_for_another_match()
    {
        var session = Play(_world);
        var ticket = Ticket(session)!;

        _world.Start("a2", "a");
        _world.GameLift.Pass(61);

        _world.Statuses(ticket, "a2").ShouldBe(["CANCELLED", "TIMED_OUT"]);
        _world.Reason(ticket).ShouldBe("Cancelled due to duplicate player");
        Fill(session);
        Ticket(session).ShouldBe(ticket, "a fill that the game asks for does not bring it back");
    }

    private static MatchmakingWorld World(WorldOptions? options = null) => new(
        setup => setup with { BackfillMode = BackfillMode.Automatic }, MatchmakingWorld.Pairs, options);

    private static string Play(MatchmakingWorld world)
    {
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(2);
        return (string)world.Session("a")["GameSessionId"]!;
    }

    /// <summary>One player joins by a request of the game.</summary>
    private void Fill(string session)
    {
        _world.GameLift.Call("StartMatchBackfill", new()
        {
            ["ConfigurationName"] = "duels",
            ["GameSessionArn"] = session,
            ["Players"] = new JsonArray(new JsonObject { ["PlayerId"] = "b", ["Team"] = "side_1" }),
        });
        _world.Start("c", "c");
        _world.GameLift.Pass(1);
        _world.Status("c").ShouldBe("COMPLETED");
    }

    private JsonNode Data(string session) =>
        JsonNode.Parse((string)_world.GameLift.Describe(session)["MatchmakerData"]!)!;

    private string? Ticket(string session) => (string?)Data(session)["autoBackfillTicketId"];
}
