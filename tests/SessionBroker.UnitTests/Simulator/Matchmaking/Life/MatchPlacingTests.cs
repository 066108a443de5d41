using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>Matches on their way to a game session, and what can go wrong there.</summary>
public sealed class MatchPlacingTests
{
    private readonly MatchmakingWorld _full = new(world: setup => setup with
    {
        Fleets = [.. setup.Fleets.Select(fleet => fleet with
        {
            Locations = [.. fleet.Locations.Select(location => location with { Instances = 0 })],
        })],
        Queues = [setup.Queues[0] with { TimeoutInSeconds = 15 }],
    });

    [Fact]
    public void A_match_whose_placement_times_out_is_matched_again_without_an_event()
    {
        Match(_full);
        _full.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
        _full.Events();

        _full.GameLift.Pass(15);
        _full.Statuses("a", "b").ShouldBe(["SEARCHING", "SEARCHING"]);
        _full.Ticket("a")["StatusReason"].ShouldBeNull();
        _full.Told().ShouldBeEmpty();

        _full.GameLift.Pass(1);
        _full.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
        _full.Told().ShouldBe(["PotentialMatchCreated a,b"]);
    }

    [Fact]
    public void A_ticket_times_out_while_it_is_placed()
    {
        _full.Start("a", "a");
        _full.GameLift.Pass(50);
        _full.Start("b", "b");
        _full.GameLift.Pass(9);
        _full.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
        _full.Events();

        _full.GameLift.Pass(1);

        _full.Statuses("a", "b").ShouldBe(["TIMED_OUT", "SEARCHING"]);
        _full.GameLift.World.Placements.All.Single().Status.ToString().ShouldBe("Cancelled");
        _full.Told().ShouldBe(["MatchmakingSearching b", "MatchmakingTimedOut a"]);
    }

    [Fact]
    public void A_match_fails_with_its_placement()
    {
        Match(_full);
        _full.Events();

        _full.GameLift.Call("DeleteGameSessionQueue", new() { ["Name"] = WorldSetup.QueueName });

        _full.Statuses("a", "b").ShouldBe(["FAILED", "FAILED"]);
        _full.Reason("a").ShouldBe("UNEXPECTED_ERROR");
        var failed = _full.Events().ShouldHaveSingleItem();
        failed["type"]!.ToString().ShouldBe("MatchmakingFailed");
        failed["reason"]!.ToString().ShouldBe("UNEXPECTED_ERROR");
        failed["message"]!.ToString().ShouldBe("An unexpected error was encountered during match placing.");
        failed["matchId"].ShouldNotBeNull();
        failed["tickets"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void A_match_fails_when_its_queue_is_gone()
    {
        var world = new MatchmakingWorld();
        world.GameLift.Call("DeleteGameSessionQueue", new() { ["Name"] = WorldSetup.QueueName });
        Match(world);

        world.Statuses("a", "b").ShouldBe(["FAILED", "FAILED"]);
    }

    [Fact]
    public void Another_queue_of_the_matchmaker_takes_over()
    {
        var world = new MatchmakingWorld(
            setup => setup with { GameSessionQueues = [WorldSetup.QueueName, "other"] },
            world: setup => setup with { Queues = [.. setup.Queues, setup.Queues[0] with { Name = "other" }] });
        world.GameLift.Call("DeleteGameSessionQueue", new() { ["Name"] = WorldSetup.QueueName });
        Match(world);

        world.GameLift.Pass(1);
        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
    }

    [Fact]
    public void The_players_latencies_decide_where_the_match_is_played()
    {
        var world = new MatchmakingWorld();
        foreach (var (id, west) in new[] { ("a", 10), ("b", 30) })
        {
            var request = MatchmakingWorld.Request(id, id);
            request["Players"]![0]!["LatencyInMs"] = new System.Text.Json.Nodes.JsonObject
            {
                ["us-east-1"] = 90,
                ["us-west-2"] = west,
            };
            world.GameLift.Call("StartMatchmaking", request)["MatchmakingTicket"]!["Players"]![0]!["LatencyInMs"]!
                .ToJsonString().ShouldBe($$"""{"us-east-1":90,"us-west-2":{{west}}}""");
        }

        world.GameLift.Pass(2);

        world.Session("a")["Location"]!.ToString().ShouldBe("us-west-2");
        world.GameLift.World.Placements.All.Single().Latencies.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Placements_of_matches_have_events_unless_the_options_say_otherwise(bool events, int count)
    {
        var world = new MatchmakingWorld(options: new() { MatchPlacementEvents = events });
        Match(world);
        world.GameLift.Pass(1);

        world.GameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>()
            .Count(each => $"{each.Body["detail-type"]}" == "GameLift Queue Placement Event").ShouldBe(count);
    }

    [Fact]
    public void Slots_that_are_kept_free_stay_free()
    {
        var world = new MatchmakingWorld(setup => setup with { AdditionalPlayerCount = 1 }, MatchmakingWorld.Pairs);
        world.Start("a", "a");
        world.Start("b", "b");
        world.Start("c", "c");
        world.Start("d", "d");
        world.GameLift.Pass(2);

        world.Statuses("a", "b", "c", "d").ShouldBe(["COMPLETED", "COMPLETED", "COMPLETED", "SEARCHING"]);
        world.Session("a")["MaximumPlayerSessionCount"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public void A_standalone_match_keeps_no_slots_free()
    {
        var world = new MatchmakingWorld(
            setup => setup with
            {
                AdditionalPlayerCount = 3,
                FlexMatchMode = FlexMatchMode.Standalone,
                GameSessionQueues = [],
            },
            MatchmakingWorld.Pairs);
        Match(world);

        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
    }

    private static void Match(MatchmakingWorld world)
    {
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.Pass(1);
    }
}
