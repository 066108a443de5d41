using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>Tickets from QUEUED to their ends, without acceptance.</summary>
public sealed class TicketLifeTests
{
    private readonly MatchmakingWorld _world = new();

    [Fact]
    public void A_ticket_is_queued_then_searching_then_placing_then_completed()
    {
        var queued = _world.Start("a", "a");
        queued["Status"]!.ToString().ShouldBe("QUEUED");
        queued["ConfigurationArn"]!.ToString()
            .ShouldBe("arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duels");
        _world.GameLift.Pass(1);
        _world.Status("a").ShouldBe("SEARCHING");
        _world.Start("b", "b");

        _world.GameLift.Pass(1);
        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
        _world.GameLift.Pass(1);

        _world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        var ticket = _world.Ticket("a");
        ticket["EndTime"]!.GetValue<double>().ShouldBe(ticket["StartTime"]!.GetValue<double>() + 3);
        ticket["StatusReason"].ShouldBeNull();
        _world.Told().ShouldBe(
        [
            "MatchmakingSearching a", "MatchmakingSearching b", "PotentialMatchCreated a,b", "MatchmakingSucceeded a,b",
        ]);
    }

    [Fact]
    public void A_completed_ticket_tells_the_teams_the_address_and_the_player_sessions_of_the_match()
    {
        _world.Start("a", "a");
        _world.Start("b", "b");
        _world.GameLift.Pass(3);

        var ticket = _world.Ticket("a");
        var session = _world.Session("a");
        var connection = ticket["GameSessionConnectionInfo"]!;
        connection["IpAddress"]!.ToString().ShouldBe(session["IpAddress"]!.ToString());
        connection["DnsName"]!.ToString().ShouldBe(session["DnsName"]!.ToString());
        connection["Port"]!.ToString().ShouldBe(session["Port"]!.ToString());
        connection["PlayerGatewayStatus"]!.ToString().ShouldBe("DISABLED");
        var seats = connection["MatchedPlayerSessions"]!.AsArray();
        seats.Select(each => $"{each!["PlayerId"]}").ShouldBe(["a", "b"], ignoreOrder: true);
        seats.Select(each => _world.GameLift.DescribePlayer($"{each!["PlayerSessionId"]}")["Status"]!.ToString())
            .ShouldBe(["RESERVED", "RESERVED"]);
        new[] { $"{ticket["Players"]![0]!["Team"]}", $"{_world.Ticket("b")["Players"]![0]!["Team"]}" }
            .ShouldBe(["side_1", "side_2"], ignoreOrder: true);
    }

    [Fact]
    public void The_game_session_is_as_the_matchmaker_says_and_tells_the_server_who_plays()
    {
        var world = new MatchmakingWorld(setup => setup with
        {
            GameSessionData = "data",
            GameProperties = [new("mode", "duel")],
        });
        var request = MatchmakingWorld.Request("a", "a");
        request["Players"]![0]!["PlayerAttributes"] = JsonNode.Parse(
            """{"skill":{"N":5},"name":{"S":"\"ann\""},"maps":{"SL":["x","y","x"]},"roles":{"SDM":{"tank":1.5}}}""");
        world.GameLift.Call("StartMatchmaking", request);
        world.StartSkilled("b", 7.5);
        world.GameLift.Pass(2);

        var session = world.Session("a");
        session["MaximumPlayerSessionCount"]!.GetValue<int>().ShouldBe(2);
        session["GameSessionData"]!.ToString().ShouldBe("data");
        session["GameProperties"]!.ToJsonString().ShouldBe("""[{"Key":"mode","Value":"duel"}]""");
        var text = session["MatchmakerData"]!.ToString();
        text.ShouldStartWith("{\"matchId\":\"");
        text.ShouldEndWith("\"autoBackfillMode\":null,\"autoBackfillTicketId\":null}");
        text.ShouldContain(
            """
            {"playerId":"a","attributes":{"skill":{"attributeType":"DOUBLE","valueAttribute":5.0},
            """.Trim());
        text.ShouldContain("""
            "name":{"attributeType":"STRING","valueAttribute":"\"ann\""},
            """.Trim());
        text.ShouldContain("""
            "maps":{"attributeType":"STRING_LIST","valueAttribute":["x","y"]},
            """.Trim());
        text.ShouldContain("""
            "roles":{"attributeType":"STRING_DOUBLE_MAP","valueAttribute":{"tank":1.5}}
            """.Trim());
        var data = JsonNode.Parse(text)!;
        data["matchmakingConfigurationArn"]!.ToString()
            .ShouldBe("arn:aws:gamelift:us-east-1:123456789012:matchmakingconfiguration/duels");
        data["teams"]!.AsArray().Select(each => $"{each!["name"]}").ShouldBe(["side_1", "side_2"]);
        world.GameLift.Describe(world.GameLift.Active())["MatchmakerData"].ShouldBeNull();
    }

    [Fact]
    public void An_expansion_lets_tickets_in_at_the_age_that_it_says_and_not_before()
    {
        _world.StartSkilled("a", 10);
        _world.StartSkilled("b", 40);
        _world.GameLift.Pass(19.5);
        _world.Statuses("a", "b").ShouldBe(["SEARCHING", "SEARCHING"]);

        _world.GameLift.Pass(0.5);

        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
    }

    [Fact]
    public void A_ticket_times_out_in_the_pool()
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(59.5);
        _world.Status("a").ShouldBe("SEARCHING");

        _world.GameLift.Pass(0.5);

        _world.Status("a").ShouldBe("TIMED_OUT");
        _world.Reason("a").ShouldBe("TimedOut");
        _world.Ticket("a")["StatusMessage"]!.ToString().ShouldBe("Removed from matchmaking due to timing out.");
        _world.Start("b", "b");
        _world.GameLift.Pass(5);
        _world.Status("b").ShouldBe("SEARCHING", "the pool has no ticket that has ended");
        _world.Told().ShouldBe(["MatchmakingSearching a", "MatchmakingTimedOut a", "MatchmakingSearching b"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_ticket_is_stopped_before_it_has_a_match(double seconds)
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(seconds);
        _world.Events();

        _world.GameLift.Call("StopMatchmaking", new() { ["TicketId"] = "a" }).Count.ShouldBe(0);

        _world.Status("a").ShouldBe("CANCELLED");
        _world.Reason("a").ShouldBe("Cancelled");
        _world.Told().ShouldBe(["MatchmakingCancelled a"]);
        _world.GameLift.Refuse("StopMatchmaking", new() { ["TicketId"] = "a" }).ShouldBe(new(
            "InvalidRequestException", "Matchmaking ticket is in CANCELLED status and cannot be canceled."));
        _world.Start("b", "b");
        _world.GameLift.Pass(5);
        _world.Status("b").ShouldBe("SEARCHING");
    }

    [Fact]
    public void A_ticket_with_a_match_is_not_stopped_and_an_unknown_one_is_not_found()
    {
        _world.Start("a", "a");
        _world.Start("b", "b");
        _world.GameLift.Pass(1);

        _world.GameLift.Refuse("StopMatchmaking", new() { ["TicketId"] = "a" }).ShouldBe(
            new("InvalidRequestException", "Matchmaking ticket is in PLACING status and cannot be canceled."));
        _world.GameLift.Refuse("StopMatchmaking", new() { ["TicketId"] = "none" })
            .ShouldBe(new("NotFoundException", "Matchmaking ticket was not found."));
    }

    [Fact]
    public void A_newer_ticket_of_a_player_cancels_the_older_one_without_an_event()
    {
        _world.Start("a", "ann", "ben");
        _world.GameLift.Pass(2);
        _world.Events();

        _world.Start("b", "ben");

        _world.Status("a").ShouldBe("CANCELLED");
        _world.Reason("a").ShouldBe("Cancelled due to duplicate player");
        _world.Told().ShouldBeEmpty();
        _world.Start("c", "ann");
        _world.GameLift.Pass(3);
        _world.Statuses("b", "c").ShouldBe(["COMPLETED", "COMPLETED"]);
    }

    [Fact]
    public void A_newer_ticket_drops_the_match_that_the_older_one_is_in()
    {
        _world.Start("a", "a");
        _world.Start("b", "b");
        _world.GameLift.Pass(1.5);
        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
        _world.Events();

        _world.Start("a2", "a");

        _world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
        _world.GameLift.World.Placements.All.Single().Status.ToString().ShouldBe("Cancelled");
        _world.GameLift.World.GameSessions.All.ShouldAllBe(session => session.HasEnded);
        _world.Told().ShouldBe(["MatchmakingSearching b"]);
        _world.GameLift.Pass(3);
        _world.Statuses("a2", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        _world.GameLift.World.GameSessions.All.Count(session => !session.HasEnded).ShouldBe(1);
    }

    [Fact]
    public void After_a_match_its_players_may_look_for_another_one()
    {
        _world.Start("a", "a");
        _world.Start("b", "b");
        _world.GameLift.Pass(3);

        _world.Start("a2", "a");

        _world.Statuses("a", "a2").ShouldBe(["COMPLETED", "QUEUED"]);
    }

    [Fact]
    public void A_standalone_match_is_complete_at_once_and_has_no_game_session()
    {
        var world = MatchmakingWorld.Standalone();
        world.Start("a", "a");
        world.Start("b", "b");

        world.GameLift.Pass(1);

        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        world.Ticket("a")["GameSessionConnectionInfo"].ShouldBeNull();
        world.Ticket("a")["Players"]![0]!["Team"].ShouldNotBeNull();
        world.GameLift.World.GameSessions.All.ShouldBeEmpty();
        var succeeded = world.Events()[^1];
        succeeded["type"]!.ToString().ShouldBe("MatchmakingSucceeded");
        succeeded["gameSessionInfo"]!.AsObject().Select(each => each.Key).ShouldBe(["players"]);
    }

    [Fact]
    public void A_ticket_whose_player_lacks_an_attribute_waits_until_its_time_is_over()
    {
        var world = new MatchmakingWorld(rules: MatchmakingWorld.Duel.Replace(", \"default\": 10", ""));
        world.Start("a", "a");
        world.StartSkilled("b", 1);

        world.GameLift.Pass(59);
        world.Statuses("a", "b").ShouldBe(["SEARCHING", "SEARCHING"]);
        world.GameLift.Pass(1);
        world.Statuses("a", "b").ShouldBe(["TIMED_OUT", "TIMED_OUT"]);
    }

    [Fact]
    public void In_immediate_mode_a_match_takes_no_time_and_a_ticket_alone_waits()
    {
        _world.Start("a", "a");
        _world.GameLift.World.Settle();
        _world.Status("a").ShouldBe("SEARCHING");
        _world.Start("b", "b");

        _world.GameLift.World.Settle();

        _world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        _world.GameLift.World.Now.ShouldBe(SimulatedGameLift.Start);
    }

    [Fact]
    public void Passes_come_for_tickets_and_expansions_only()
    {
        _world.Start("a", "a");
        _world.GameLift.Pass(1);
        _world.GameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(20), "the expansion");
        _world.GameLift.Pass(20);

        _world.GameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(60), "the time-out");
    }

    [Fact]
    public void A_pool_too_large_for_one_pass_is_looked_at_each_second_from_where_the_last_pass_stopped()
    {
        var world = new MatchmakingWorld(rules: MatchmakingWorld.Duel.Replace("\"value\": 50", "\"value\": 0"));
        for (var number = 0; number < 1_100; number++)
            world.StartSkilled($"t{number}", number * 10);
        world.GameLift.Pass(1);
        world.GameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(2));

        world.GameLift.Pass(58);

        world.GameLift.World.FlexMatch.Pools.Find("duels")!.Count.ShouldBe(1_100);
        world.GameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(60));
        world.GameLift.Pass(1);
        world.GameLift.World.FlexMatch.Tickets.All.ShouldAllBe(ticket => !ticket.IsLive);
    }

    [Fact]
    public void A_changed_matchmaker_matches_who_waits_by_its_new_values()
    {
        _world.StartSkilled("a", 10);
        _world.StartSkilled("b", 90);
        _world.GameLift.Pass(5);
        _world.GameLift.Call(
            "CreateMatchmakingRuleSet", new() { ["Name"] = "loose", ["RuleSetBody"] = MatchmakingWorld.Pairs });

        _world.GameLift.Call("UpdateMatchmakingConfiguration", new()
        {
            ["Name"] = "duels",
            ["RuleSetName"] = "loose",
        });
        _world.GameLift.Pass(1);

        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
    }

    [Fact]
    public void Who_waits_is_matched_by_the_attributes_of_the_new_rule_set()
    {
        _world.StartSkilled("a", 10);
        _world.StartSkilled("b", 90);
        _world.GameLift.Pass(5);
        var rules = MatchmakingWorld.Duel
            .Replace("\"maxDistance\": 5", "\"maxDistance\": 80")
            .Replace("[{ \"name\": \"skill\"", """
                [{ "name": "rank", "type": "number", "default": 0 }, { "name": "skill"
                """);
        _world.GameLift.Call("CreateMatchmakingRuleSet", new() { ["Name"] = "ranked", ["RuleSetBody"] = rules });

        _world.GameLift.Call(
            "UpdateMatchmakingConfiguration", new() { ["Name"] = "duels", ["RuleSetName"] = "ranked" });
        _world.GameLift.Pass(1);

        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);
    }

    [Fact]
    public void The_next_pass_comes_with_the_first_expansion_of_any_ticket()
    {
        _world.StartSkilled("a", 10);
        _world.GameLift.Pass(5);
        _world.StartSkilled("b", 90);
        _world.GameLift.Pass(1);

        _world.GameLift.World.NextDue.ShouldBe(SimulatedGameLift.Start.AddSeconds(20));
    }

    [Fact]
    public void A_matchmaker_with_live_tickets_is_not_deleted()
    {
        _world.Start("a", "a");
        _world.GameLift.Refuse("DeleteMatchmakingConfiguration", new() { ["Name"] = "duels" }).ShouldBe(
            new("InvalidRequestException", "Matchmaking configuration (duels) has active tickets."));

        _world.GameLift.Call("StopMatchmaking", new() { ["TicketId"] = "a" });

        _world.GameLift.Call("DeleteMatchmakingConfiguration", new() { ["Name"] = "duels" });
        _world.Status("a").ShouldBe("CANCELLED");
    }
}
