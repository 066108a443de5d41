using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>Matches that every player must accept.</summary>
public sealed class AcceptanceTests
{
    private readonly MatchmakingWorld _world = MatchmakingWorld.Accepting();

    [Fact]
    public void A_match_is_placed_when_every_player_has_accepted()
    {
        Propose(_world);
        _world.Statuses("a", "b").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);

        _world.Accept("a");
        _world.Status("a").ShouldBe("REQUIRES_ACCEPTANCE");
        _world.Accept("b");
        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"]);

        _world.GameLift.Pass(1);
        _world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
        _world.GameLift.Pass(30);
        _world.Told().ShouldBe(
        [
            "AcceptMatch a,b", "AcceptMatch a,b", "AcceptMatchCompleted a,b", "MatchmakingSucceeded a,b",
        ]);
    }

    [Fact]
    public void A_rejection_cancels_its_ticket_at_once_and_sends_the_others_back()
    {
        Propose(_world);

        _world.Reject("a");

        _world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
        _world.Reason("b").ShouldBe("AcceptanceRejected");
        _world.Told().ShouldBe(
            ["AcceptMatch a,b", "AcceptMatchCompleted a,b", "MatchmakingCancelled a", "MatchmakingSearching b"]);
        _world.Start("c", "c");
        _world.GameLift.Pass(1);
        _world.Statuses("b", "c").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);
        _world.Reason("b").ShouldBeNull();
    }

    [Fact]
    public void Silence_cancels_a_ticket_when_the_time_for_acceptance_is_over()
    {
        Propose(_world);
        _world.Accept("b");
        _world.GameLift.Pass(19.5);
        _world.Status("a").ShouldBe("REQUIRES_ACCEPTANCE");
        _world.Events();

        _world.GameLift.Pass(0.5);

        _world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
        _world.Reason("b").ShouldBe("AcceptanceTimedOut");
        _world.Told().ShouldBe(["AcceptMatchCompleted a,b", "MatchmakingCancelled a", "MatchmakingSearching b"]);
    }

    [Fact]
    public void By_option_a_rejection_cancels_who_has_not_answered_and_has_no_event()
    {
        var world = MatchmakingWorld.Accepting(
            new() { RejectionCancelsUnanswered = true, AcceptanceCancelledEvents = false });
        Propose(world);

        world.Reject("a");

        world.Statuses("a", "b").ShouldBe(["CANCELLED", "CANCELLED"]);
        world.Told().ShouldBe(["AcceptMatch a,b", "AcceptMatchCompleted a,b"]);
    }

    [Fact]
    public void Who_has_accepted_may_still_reject()
    {
        Propose(_world);
        _world.Accept("a");

        _world.Reject("a");

        _world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
    }

    [Fact]
    public void Every_player_of_a_ticket_must_accept()
    {
        var world = new MatchmakingWorld(
            setup => setup with { AcceptanceRequired = true, AcceptanceTimeoutSeconds = 20 }, MatchmakingWorld.Pairs);
        world.Start("a", "ann", "abe");
        world.Start("b", "ben", "bob");
        world.GameLift.Pass(1);

        world.Accept("b", "ben", "bob");
        world.Accept("a", "ann");
        world.Status("a").ShouldBe("REQUIRES_ACCEPTANCE");
        world.GameLift.Pass(20);

        world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
    }

    [Fact]
    public void The_time_of_a_ticket_runs_out_only_when_acceptance_is_decided()
    {
        ProposeToAnOldTicket(_world);
        _world.GameLift.Pass(15);
        _world.Status("a").ShouldBe("REQUIRES_ACCEPTANCE", "66 seconds old");
        _world.Events();

        _world.Reject("b");

        _world.Statuses("a", "b").ShouldBe(["TIMED_OUT", "CANCELLED"]);
        _world.Told().ShouldBe(
            ["AcceptMatch a,b", "AcceptMatchCompleted a,b", "MatchmakingTimedOut a", "MatchmakingCancelled b"]);
    }

    [Fact]
    public void A_ticket_that_is_accepted_in_time_is_placed()
    {
        ProposeToAnOldTicket(_world);
        _world.GameLift.Pass(8.5);
        _world.Accept("a");
        _world.Accept("b");

        _world.Statuses("a", "b").ShouldBe(["PLACING", "PLACING"], "the older one is 59.5 seconds old");
    }

    /// <summary>PLACING would last as long as the queue allows, because the ticket's own time has passed.</summary>
    [Theory]
    [InlineData(9)]
    [InlineData(15)]
    public void A_ticket_that_is_accepted_after_its_time_times_out_and_the_others_search_again(double seconds)
    {
        ProposeToAnOldTicket(_world);
        _world.GameLift.Pass(seconds);
        _world.Accept("a");
        _world.Events();

        _world.Accept("b");

        _world.Statuses("a", "b").ShouldBe(["TIMED_OUT", "SEARCHING"]);
        _world.Reason("b").ShouldBe("MatchDropped");
        _world.Told().ShouldBe(
            ["AcceptMatch a,b", "AcceptMatchCompleted a,b", "MatchmakingTimedOut a", "MatchmakingSearching b"]);
        _world.GameLift.World.Placements.All.ShouldBeEmpty();
        _world.GameLift.World.FlexMatch.Matches.All.ShouldBeEmpty();
        _world.Start("c", "c");
        _world.GameLift.Pass(1);
        _world.Statuses("b", "c").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);
    }

    [Fact]
    public void A_newer_ticket_of_a_player_ends_the_acceptance()
    {
        Propose(_world);
        _world.Accept("b");

        _world.Start("a2", "a");

        _world.Statuses("a", "b").ShouldBe(["CANCELLED", "SEARCHING"]);
        _world.GameLift.Pass(1);
        _world.Statuses("a2", "b").ShouldBe(["REQUIRES_ACCEPTANCE", "REQUIRES_ACCEPTANCE"]);
        _world.GameLift.Pass(19.5);
        _world.Status("a2").ShouldBe("REQUIRES_ACCEPTANCE", "the time-out of the match before does not count");
    }

    [Fact]
    public void Wrong_answers_are_refused()
    {
        _world.Start("a", "a");
        _world.RefuseAnswer("none", "a").ShouldBe(new("NotFoundException", "Matchmaking ticket was not found."));
        _world.RefuseAnswer("a", "a").ShouldBe(new(
            "InvalidRequestException", "Matchmaking ticket is in QUEUED status and does not require acceptance."));
        _world.Start("b", "b");
        _world.GameLift.Pass(1);
        _world.RefuseAnswer("a", "b").Code.ShouldBe("InvalidRequestException");
        _world.RefuseAnswer("a").Code.ShouldBe("InvalidRequestException");
        _world.GameLift.Refuse("StopMatchmaking", new() { ["TicketId"] = "a" }).Message
            .ShouldBe("Matchmaking ticket is in REQUIRES_ACCEPTANCE status and cannot be canceled.");
        _world.Accept("a");
        _world.Accept("b");
        _world.RefuseAnswer("a", "a").Code.ShouldBe("InvalidRequestException");
    }

    [Theory]
    [InlineData(1, 0, "COMPLETED")]
    [InlineData(0, 1, "CANCELLED")]
    [InlineData(0, 0, "REQUIRES_ACCEPTANCE")]
    public void Virtual_players_answer_as_the_matchmaker_says(double accept, double reject, string status)
    {
        var world = MatchmakingWorld.Accepting(
            players: new() { AcceptChance = accept, RejectChance = reject, AnswerSeconds = 3 });
        Propose(world);
        world.GameLift.Pass(2.5);
        world.Status("a").ShouldBe("REQUIRES_ACCEPTANCE");

        world.GameLift.Pass(1.5);

        world.Statuses("a", "b").ShouldContain(status);
    }

    [Fact]
    public void Virtual_players_answer_as_the_option_says_where_the_matchmaker_says_nothing()
    {
        var world = MatchmakingWorld.Accepting(new() { PlayersOfNewMatchmakers = new() { AcceptChance = 1 } });
        Propose(world);

        world.GameLift.World.Settle();

        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"], "in immediate mode, at once");
    }

    [Fact]
    public void An_answer_of_ones_own_comes_before_that_of_the_virtual_player()
    {
        var world = MatchmakingWorld.Accepting(
            players: new MatchPlayerBehaviour { RejectChance = 1, AnswerSeconds = 5 });
        Propose(world);

        world.Accept("a");
        world.Accept("b");
        world.GameLift.Pass(10);

        world.Statuses("a", "b").ShouldBe(["COMPLETED", "COMPLETED"]);
    }

    /// <summary>A match at the age of 51 seconds of one ticket, which lives for 60 seconds.</summary>
    private static void ProposeToAnOldTicket(MatchmakingWorld world)
    {
        world.Start("a", "a");
        world.GameLift.Pass(50);
        world.Start("b", "b");
        world.GameLift.Pass(1);
    }

    private static void Propose(MatchmakingWorld world)
    {
        world.Start("a", "a");
        world.Start("b", "b");
        world.GameLift.World.Step();
        world.Told().ShouldBe(["MatchmakingSearching a", "MatchmakingSearching b", "PotentialMatchCreated a,b"]);
    }
}
