using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Matching;

/// <summary>Which tickets come together, which wait, and when.</summary>
public sealed class MatcherTests
{
    private const string Duel = """
        { "ruleLanguageVersion": "1.0",
          "playerAttributes": [
            { "name": "skill", "type": "number" }, { "name": "mode", "type": "string", "default": "" }],
          "teams": [{ "name": "one", "minPlayers": 1, "maxPlayers": 1, "quantity": 2 }] }
        """;

    private const string Pairs = """
        { "ruleLanguageVersion": "1.0",
          "playerAttributes": [{ "name": "skill", "type": "number" }],
          "teams": [{ "name": "pair", "minPlayers": 2, "maxPlayers": 2, "quantity": 2 }],
          "rules": [{ "name": "fair", "type": "distance",
            "measurements": ["avg(teams[*].players.attributes[skill])"],
            "referenceValue": "avg(flatten(teams[*].players.attributes[skill]))", "maxDistance": 1 }] }
        """;

    [Fact]
    public void The_oldest_tickets_are_matched_first()
    {
        var ruleSet = Sets.Read(Duel.Replace(", \"default\": \"\"", ", \"default\": \"any\""));
        var tickets = new[]
        {
            Ticket("c", 3, Skilled("c", 1)), Ticket("a", 1, Skilled("a", 1)), Ticket("b", 2, Skilled("b", 1)),
        };

        tickets.Match(ruleSet, atSecond: 9).Matches.Single().Ids().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_ticket_without_an_attribute_that_has_no_default_waits()
    {
        var ruleSet = Sets.Read(Duel);

        Singles(Skilled("a", 1), Skilled("b", 1)).Match(ruleSet).Matches.ShouldBeEmpty("an empty default is none");
    }

    [Fact]
    public void A_party_stays_together_and_one_that_no_team_can_hold_waits()
    {
        var ruleSet = Sets.Read(Pairs);
        var three = Ticket("three", 0, Skilled("x", 5), Skilled("y", 5), Skilled("z", 5));
        var two = Ticket("two", 1, Skilled("a", 5), Skilled("b", 5));

        var match = new[] { three, two }.Concat(Singles(Skilled("c", 5), Skilled("d", 5)))
            .Match(ruleSet, atSecond: 9).Matches.ShouldHaveSingleItem();

        match.Ids().ShouldBe(["c", "two", "d"], ignoreOrder: true);
        match.Team("pair_1").Count(player => player is "a" or "b").ShouldBeOneOf(0, 2);
    }

    [Fact]
    public void Teams_are_rearranged_until_the_rules_hold()
    {
        var ruleSet = Sets.Read(Pairs);

        for (var seed = 0UL; seed < 20; seed++)
        {
            var match = Singles(Skilled("a", 10), Skilled("b", 10), Skilled("c", 50), Skilled("d", 50))
                .Match(ruleSet, atSecond: 9, seed).Matches.ShouldHaveSingleItem();

            match.Team("pair_1").Count(player => player is "a" or "b").ShouldBe(1);
        }
    }

    [Fact]
    public void A_ticket_that_breaks_a_rule_is_left_out_for_a_later_one()
    {
        var ruleSet = Sets.Read(Pairs);

        var match = Singles(
            Skilled("a", 10), Skilled("far", 90), Skilled("b", 10), Skilled("c", 11), Skilled("d", 11))
            .Match(ruleSet, atSecond: 9).Matches.ShouldHaveSingleItem();

        match.Ids().ShouldNotContain("far");
    }

    [Fact]
    public void As_many_players_as_possible_are_taken_and_a_surplus_that_makes_teams_uneven_is_left()
    {
        var ruleSet = Sets.Read("""
            { "ruleLanguageVersion": "1.0",
              "teams": [{ "name": "side", "minPlayers": 1, "maxPlayers": 4, "quantity": 2 }],
              "rules": [{ "name": "even", "type": "comparison", "operation": "=",
                "measurements": ["count(teams[side_1].players)"], "referenceValue": "count(teams[side_2].players)" }] }
            """);

        Singles([.. Enumerable.Range(0, 7).Select(number => Player($"p{number}"))])
            .Match(ruleSet, atSecond: 9).Matches.Single().Tickets.Count.ShouldBe(6);
    }

    [Fact]
    public void Slots_for_additional_players_stay_free()
    {
        var ruleSet = Sets.Read("""
            { "ruleLanguageVersion": "1.0", "teams": [{ "name": "all", "minPlayers": 2, "maxPlayers": 5 }] }
            """);
        var options = MatchOptions.Default with { AdditionalPlayerCount = 2 };

        var matches = Singles([.. Enumerable.Range(0, 5).Select(number => Player($"p{number}"))])
            .Match(ruleSet, atSecond: 9, options: options).Matches;

        matches.Select(match => match.Tickets.Count).ShouldBe([3, 2]);
    }

    [Theory]
    [InlineData("newest", 0)]
    [InlineData("oldest", 1)]
    public void Expansions_go_by_the_age_of_the_newest_or_the_oldest_ticket(string selection, int matches)
    {
        var ruleSet = Sets.Read($$"""
            { "ruleLanguageVersion": "1.0",
              "algorithm": { "expansionAgeSelection": "{{selection}}" },
              "playerAttributes": [{ "name": "skill", "type": "number" }],
              "teams": [{ "name": "all", "minPlayers": 2, "maxPlayers": 2 }],
              "rules": [{ "name": "near", "type": "batchDistance", "batchAttribute": "skill", "maxDistance": 1 }],
              "expansions": [{ "target": "rules[near].maxDistance",
                "steps": [{ "waitTimeSeconds": 10, "value": 5 }] }] }
            """);
        var tickets = new[] { Ticket("old", 0, Skilled("old", 1)), Ticket("new", 8, Skilled("new", 5)) };

        tickets.Match(ruleSet, atSecond: 9).Matches.ShouldBeEmpty();
        tickets.Match(ruleSet, atSecond: 10).Matches.Count.ShouldBe(matches);
        tickets.Match(ruleSet, atSecond: 18).Matches.ShouldHaveSingleItem().Stage.ShouldBe(1);
    }

    [Fact]
    public void Sorting_by_attributes_brings_neighbours_together()
    {
        var json = Duel.Replace(", \"default\": \"\"", ", \"default\": \"any\"").Replace(
            "\"teams\"",
            "\"algorithm\": { \"batchingPreference\": \"sorted\", \"sortByAttributes\": [\"skill\"] }, \"teams\"");
        var pool = Singles(Skilled("a", 1), Skilled("b", 50), Skilled("c", 2), Skilled("d", 49));

        pool.Match(Sets.Read(json), atSecond: 9).Matches.Select(match => match.Ids())
            .ShouldBe([["a", "c"], ["b", "d"]]);
    }

    [Theory]
    [InlineData("distanceSort", "ascending", "d")]
    [InlineData("distanceSort", "descending", "b")]
    [InlineData("absoluteSort", "ascending", "c")]
    [InlineData("absoluteSort", "descending", "b")]
    public void A_sort_rule_chooses_who_is_tried_first(string type, string direction, string other)
    {
        var json = Duel.Replace(", \"default\": \"\"", ", \"default\": \"any\"").Replace(
            "\"teams\"",
            $$"""
            "rules": [{ "name": "s", "type": "{{type}}", "sortDirection": "{{direction}}", "sortAttribute": "skill" }],
            "teams"
            """);
        var pool = Singles(Skilled("a", 20), Skilled("b", 90), Skilled("c", 1), Skilled("d", 22));

        pool.Match(Sets.Read(json), atSecond: 9).Matches[0].Ids().ShouldBe(["a", other]);
    }

    [Theory]
    [InlineData("maxValue", "descending", "c")]
    [InlineData("minValue", "descending", "b")]
    public void A_sort_rule_looks_at_one_key_of_the_anchors_map(string mapKey, string direction, string other)
    {
        var ruleSet = Sets.Read($$"""
            { "ruleLanguageVersion": "1.0",
              "playerAttributes": [{ "name": "likes", "type": "string_number_map" }],
              "teams": [{ "name": "all", "minPlayers": 2, "maxPlayers": 2 }],
              "rules": [{ "name": "s", "type": "absoluteSort", "sortDirection": "{{direction}}",
                "sortAttribute": "likes", "mapKey": "{{mapKey}}" }] }
            """);
        var pool = Singles(
            Player("a", ("likes", Map(("snow", 9), ("sand", 1)))),
            Player("none", ("likes", Map(("moon", 99)))),
            Player("b", ("likes", Map(("snow", 2), ("sand", 8)))),
            Player("c", ("likes", Map(("snow", 5), ("sand", 3)))));

        pool.Match(ruleSet, atSecond: 9).Matches[0].Ids().ShouldBe(["a", other]);
    }

    [Fact]
    public void The_same_pool_time_and_seed_give_the_same_matches()
    {
        var ruleSet = Sets.Read(Pairs);
        var random = new Random(5);
        var players = Enumerable.Range(0, 60).Select(number => Skilled($"p{number}", random.Next(50)));
        var pool = Singles(players).ToArray();

        var first = Shown(pool.Match(ruleSet, atSecond: 99, seed: 7));
        random.Shuffle(pool);

        Shown(pool.Match(ruleSet, atSecond: 99, seed: 7)).ShouldBe(first);
    }

    [Fact]
    public void A_match_tells_how_often_each_rule_passed_and_failed()
    {
        var tally = Singles(Skilled("a", 10), Skilled("b", 10), Skilled("c", 50), Skilled("d", 50))
            .Match(Sets.Read(Pairs), atSecond: 9).Matches.Single().Tallies.Single();

        tally.RuleName.ShouldBe("fair");
        tally.PassedCount.ShouldBeGreaterThan(3);
        tally.FailedCount.ShouldBeGreaterThan(0);
    }

    private static string[] Shown(PassOutcome outcome) =>
    [
        .. outcome.Matches.Select(match =>
            string.Join(' ', match.Teams.Select(each => $"{each.Key.PlayerId}:{each.Value}"))),
    ];
}
