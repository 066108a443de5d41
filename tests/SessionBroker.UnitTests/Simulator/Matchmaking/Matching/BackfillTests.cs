using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Matching;

/// <summary>How running game sessions get more players.</summary>
public sealed class BackfillTests
{
    private const string Teams = """
        "teams": [
          { "name": "red", "minPlayers": 1, "maxPlayers": 2 },
          { "name": "blue", "minPlayers": 1, "maxPlayers": 2 }
        ]
        """;

    private static readonly RuleSet RuleSet = Sets.Read(Json("normal"));

    [Fact]
    public void Players_of_a_backfill_ticket_stay_in_their_teams_and_others_fill_these()
    {
        MatchTicket[] tickets =
        [
            Backfill("session", 0, Player("r1").In("red"), Player("r2").In("red"), Player("b1").In("blue")),
            Ticket("new", 1, Player("n")),
        ];

        var match = tickets.Match(RuleSet, atSecond: 9).Matches.ShouldHaveSingleItem();

        match.Team("red").ShouldBe(["r1", "r2"]);
        match.Team("blue").ShouldBe(["b1", "n"]);
    }

    [Fact]
    public void A_backfill_ticket_alone_is_no_match()
    {
        MatchTicket[] tickets = [Backfill("session", 0, Player("r").In("red"), Player("b").In("blue"))];

        tickets.Match(RuleSet, atSecond: 9).Matches.ShouldBeEmpty();
    }

    [Fact]
    public void A_match_takes_one_backfill_ticket()
    {
        MatchTicket[] tickets =
        [
            Backfill("one", 0, Player("r").In("red")),
            Backfill("two", 1, Player("b").In("blue")),
        ];

        tickets.Match(RuleSet, atSecond: 9).Matches.ShouldBeEmpty();
    }

    [Fact]
    public void A_party_that_does_not_fit_into_one_team_does_not_fill_a_session()
    {
        MatchTicket[] tickets =
        [
            Backfill("session", 0, Player("r").In("red"), Player("b").In("blue")),
            Ticket("pair", 1, Player("p"), Player("q")),
        ];

        tickets.Match(RuleSet, atSecond: 9).Matches.ShouldBeEmpty();
    }

    [Fact]
    public void A_backfill_ticket_with_a_team_that_does_not_exist_is_never_matched()
    {
        PoolTicket.TryCreate(Backfill("session", 0, Player("r").In("pink")), RuleSet).ShouldBeNull();
    }

    [Theory]
    [InlineData("high", "session", "a")]
    [InlineData("normal", "a", "b")]
    [InlineData("low", "a", "b")]
    public void The_priority_says_whether_sessions_or_newcomers_come_first(string priority, string first, string second)
    {
        MatchTicket[] tickets =
        [
            Ticket("a", 0, Player("a")),
            Ticket("b", 1, Player("b")),
            Backfill("session", 2, Player("r1").In("red"), Player("r2").In("red"), Player("b1").In("blue")),
        ];

        tickets.Match(Sets.Read(Json(priority)), atSecond: 9).Matches[0].Ids().ShouldBe([first, second]);
    }

    [Fact]
    public void An_old_session_comes_before_newer_players_unless_its_priority_is_low()
    {
        MatchTicket[] tickets =
        [
            Backfill("session", 0, Player("r1").In("red"), Player("r2").In("red"), Player("b1").In("blue")),
            Ticket("a", 1, Player("a")),
            Ticket("b", 2, Player("b")),
        ];

        tickets.Match(RuleSet, atSecond: 9).Matches[0].Ids().ShouldBe(["session", "a"]);
        tickets.Match(Sets.Read(Json("low")), atSecond: 9).Matches[0].Ids().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Slots_kept_free_in_new_matches_are_there_for_backfill()
    {
        var options = MatchOptions.Default with { AdditionalPlayerCount = 1 };
        MatchTicket[] tickets =
        [
            Backfill("session", 0, Player("r1").In("red"), Player("r2").In("red"), Player("b1").In("blue")),
            Ticket("a", 1, Player("a")),
        ];

        tickets.Match(RuleSet, atSecond: 9, options: options).Matches.ShouldHaveSingleItem();
    }

    [Fact]
    public void Each_player_of_a_running_session_counts_by_themselves_in_a_rule()
    {
        var ruleSet = Sets.Read(Json("normal").Replace(
            "\"algorithm\"",
            """
            "playerAttributes": [{ "name": "skill", "type": "number" }],
            "rules": [{ "name": "near", "type": "batchDistance", "batchAttribute": "skill", "maxDistance": 5 }],
            "algorithm"
            """));
        MatchTicket[] tickets =
        [
            Backfill("session", 0, Skilled("r", 1).In("red"), Skilled("b", 9).In("blue")),
            Ticket("a", 1, Skilled("a", 5)),
        ];

        tickets.Match(ruleSet, atSecond: 9).Matches.ShouldBeEmpty("1 and 9 are too far apart, though they average 5");
    }

    private static string Json(string priority) => $$"""
        { "ruleLanguageVersion": "1.0", "algorithm": { "backfillPriority": "{{priority}}" }, {{Teams}} }
        """;
}
