using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;
using static SessionBroker.UnitTests.Simulator.Matchmaking.Support.Tickets;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Rules;

/// <summary>What each rule type says of a lineup, and whether players who join could change a failure.</summary>
public sealed class RuleTests
{
    private const string Red = "teams[red].players.attributes[skill]";
    private const string All = "flatten(teams[*].players.attributes[skill])";

    [Theory]
    [InlineData("<", 7, "Holds")]
    [InlineData("<", 6, "FailsForGood")]
    [InlineData("<=", 6, "Holds")]
    [InlineData("<=", 5, "FailsForGood")]
    [InlineData(">", 3, "Holds")]
    [InlineData(">", 4, "FailsForGood")]
    [InlineData(">=", 4, "Holds")]
    [InlineData(">=", 5, "FailsForGood")]
    [InlineData("=", 4, "FailsForGood")]
    [InlineData("!=", 5, "Holds")]
    [InlineData("!=", 4, "FailsForGood")]
    public void A_comparison_holds_for_every_value(string operation, double reference, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "comparison", "measurements": ["{{Red}}"], "operation": "{{operation}}",
              "referenceValue": {{reference}} }
            """;

        Judge(rule, [Skilled("a", 4)], [Skilled("b", 6)]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("count(teams[red].players)", "=", "2", "Holds")]
    [InlineData("count(teams[red].players)", "=", "3", "Fails")]
    [InlineData("count(teams[red].players)", "=", "1", "FailsForGood")]
    [InlineData("count(teams[red].players)", "=", "\"count(teams[blue].players)\"", "Fails")]
    [InlineData("count(teams[red].players)", "<", "2", "FailsForGood")]
    [InlineData("count(teams[red].players)", ">", "2", "Fails")]
    [InlineData("min(teams[red].players.attributes[skill])", ">=", "5", "FailsForGood")]
    [InlineData("max(teams[red].players.attributes[skill])", ">=", "7", "Fails")]
    [InlineData("max(teams[red].players.attributes[skill])", "<=", "5", "FailsForGood")]
    [InlineData("avg(teams[red].players.attributes[skill])", "<=", "4", "Fails")]
    [InlineData("avg(teams[red].players.attributes[skill])", ">", "\"avg(teams[blue].players.attributes[skill])\"",
        "Holds")]
    [InlineData("teams[red].players.attributes[mode]", "=", "\"any\"", "Holds")]
    [InlineData("teams[red].players.attributes[mode]", "=", "\"none\"", "FailsForGood")]
    [InlineData("teams[red].players.attributes[mode]", "!=", "\"any\"", "FailsForGood")]
    public void A_comparison_knows_which_failure_more_players_can_repair(
        string measurement, string operation, string reference, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "comparison", "measurements": ["{{measurement}}"], "operation": "{{operation}}",
              "referenceValue": {{reference}} }
            """;

        Judge(rule, [Skilled("a", 4)], [Skilled("b", 6)]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("=", "teams[*].players.attributes[skill]", "Holds")]
    [InlineData("=", "flatten(teams[*].players.attributes[skill])", "FailsForGood")]
    [InlineData("!=", "flatten(teams[*].players.attributes[skill])", "FailsForGood")]
    [InlineData("!=", "teams[*].players.attributes[skill]", "FailsForGood")]
    [InlineData("!=", "count(teams[*].players)", "Holds")]
    [InlineData("=", "count(teams[*].players)", "Fails")]
    [InlineData("=", "count(teams[red].players)\", \"count(teams[blue].players)", "Fails")]
    public void Without_a_reference_values_are_compared_with_one_another(
        string operation, string measurements, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "comparison", "measurements": ["{{measurements}}"], "operation": "{{operation}}" }
            """;
        var ruleSet = Sets.Read(Sets.WithRules(rule));
        var lineup = Lineups.Of(ruleSet, [[Skilled("a", 4)], [Skilled("b", 4)]], [[Skilled("c", 6)]]);

        $"{ruleSet.Stages[0].Rules[0].Evaluate(lineup)}".ShouldBe(verdict);
    }

    [Theory]
    [InlineData(Red, "5", "\"maxDistance\": 1", "Holds")]
    [InlineData(Red, "5", "\"maxDistance\": 0.5", "FailsForGood")]
    [InlineData(Red, "5", "\"minDistance\": 1", "Holds")]
    [InlineData(Red, "5", "\"minDistance\": 2", "FailsForGood")]
    [InlineData("max(" + All + ")", "\"min(" + All + ")\"", "\"maxDistance\": 2", "Holds")]
    [InlineData("max(" + All + ")", "\"min(" + All + ")\"", "\"maxDistance\": 1", "FailsForGood")]
    [InlineData("min(" + All + ")", "\"max(" + All + ")\"", "\"maxDistance\": 1", "FailsForGood")]
    [InlineData("max(" + All + ")", "\"min(" + All + ")\"", "\"minDistance\": 3", "Fails")]
    [InlineData("avg(" + All + ")", "9", "\"maxDistance\": 3", "Fails")]
    [InlineData("avg(teams[blue].players.attributes[skill])", "9", "\"maxDistance\": 3", "Holds")]
    [InlineData(Red, "\"avg(teams[blue].players.attributes[skill])\"", "\"maxDistance\": 0", "Holds")]
    public void A_distance_lies_within_its_bounds(string measurement, string reference, string bounds, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "distance", "measurements": ["{{measurement}}"], "referenceValue": {{reference}},
              {{bounds}} }
            """;

        Judge(rule, [Skilled("a", 4)], [Skilled("b", 6)]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("avg", 2, "Holds")]
    [InlineData("avg", 1, "FailsForGood")]
    [InlineData("min", 3, "FailsForGood")]
    [InlineData("max", 0, "Holds")]
    public void A_batch_distance_is_the_spread_over_all_tickets(string aggregation, double distance, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "batchDistance", "batchAttribute": "skill", "maxDistance": {{distance}},
              "partyAggregation": "{{aggregation}}" }
            """;

        Judge(rule, [Skilled("a", 4), Skilled("b", 8)], [Skilled("c", 8)]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("x", "x", "Holds")]
    [InlineData("x", "y", "FailsForGood")]
    public void A_batch_distance_over_strings_wants_them_equal(string first, string second, string verdict)
    {
        Judge(
            """{ "name": "r", "type": "batchDistance", "batchAttribute": "mode" }""",
            [Player("a", ("mode", Text(first)))],
            [Player("b", ("mode", Text(second)))]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("intersection", null, "\"minCount\": 1", "Holds")]
    [InlineData("intersection", null, "\"minCount\": 2", "FailsForGood")]
    [InlineData("intersection", null, "\"maxCount\": 0", "Fails")]
    [InlineData("contains", "\"y\"", "\"minCount\": 2", "Holds")]
    [InlineData("contains", "\"x\"", "\"minCount\": 2", "Fails")]
    [InlineData("contains", "\"x\"", "\"maxCount\": 0", "FailsForGood")]
    [InlineData("reference_intersection_count", "[\"y\", \"q\"]", "\"minCount\": 1", "Holds")]
    [InlineData("reference_intersection_count", "\"x\"", "\"minCount\": 1", "FailsForGood")]
    [InlineData("reference_intersection_count", "[\"y\"]", "\"maxCount\": 0", "FailsForGood")]
    [InlineData("reference_intersection_count", "\"flatten(teams[*].players[playerId])\"", "\"maxCount\": 0", "Holds")]
    [InlineData("reference_intersection_count", "\"set_intersection(flatten(teams[*].players.attributes[maps]))\"",
        "\"minCount\": 2", "FailsForGood")]
    [InlineData("reference_intersection_count", "\"set_intersection(flatten(teams[*].players.attributes[maps]))\"",
        "\"maxCount\": 0", "Fails")]
    public void A_collection_counts_strings(string operation, string? reference, string bounds, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "collection", "operation": "{{operation}}", {{bounds}},
              "measurements": ["flatten(teams[*].players.attributes[maps])"],
              "referenceValue": {{reference ?? "null"}} }
            """;

        Judge(rule, [Player("a", ("maps", List("x", "y")))], [Player("b", ("maps", List("y", "z")))]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("union", "q", "FailsForGood")]
    [InlineData("union", "s", "Holds")]
    [InlineData("intersection", "q", "Holds")]
    public void A_block_list_keeps_players_out(string aggregation, string blocked, string verdict)
    {
        var rule = $$"""
            { "name": "r", "type": "collection", "operation": "reference_intersection_count", "maxCount": 0,
              "measurements": ["flatten(teams[*].players.attributes[maps])"], "partyAggregation": "{{aggregation}}",
              "referenceValue": "flatten(teams[*].players[playerId])" }
            """;

        Judge(rule, [Player("p", ("maps", List(blocked))), Player("r")], [Player("q")]).ShouldBe(verdict);
    }

    [Fact]
    public void Teams_that_share_too_few_strings_may_share_more_as_players_join()
    {
        const string rule = """
            { "name": "r", "type": "collection", "operation": "intersection", "minCount": 1, "measurements": [
              "flatten(teams[red].players.attributes[maps])", "flatten(teams[blue].players.attributes[maps])"] }
            """;
        var (red, blue) = (Player("a", ("maps", List("x"))), Player("b", ("maps", List("y"))));

        JudgeTeams(red, blue).ShouldBe("Fails");
        JudgeTeams(red, blue, Player("c", ("maps", List("x")))).ShouldBe("Holds");

        static string JudgeTeams(MatchPlayer red, params MatchPlayer[] blue)
        {
            var ruleSet = Sets.Read(Sets.WithRules(rule));
            return $"{ruleSet.Stages[0].Rules[0].Evaluate(Lineups.Of(ruleSet, [[red]], [blue]))}";
        }
    }

    [Fact]
    public void A_collection_nested_deeper_is_counted_for_each_team()
    {
        const string rule = """
            { "name": "r", "type": "collection", "operation": "contains", "referenceValue": "x", "minCount": 1,
              "measurements": ["teams[*].players.attributes[maps]"] }
            """;

        Judge(rule, [Player("a", ("maps", List("x")))], [Player("b", ("maps", List("y")))]).ShouldBe("Fails");
        Judge(rule, [Player("a", ("maps", List("x")))], [Player("b", ("maps", List("x")))]).ShouldBe("Holds");
    }

    [Theory]
    [InlineData("\"maxLatency\": 50", "Holds")]
    [InlineData("\"maxLatency\": 49", "FailsForGood")]
    [InlineData("\"maxDistance\": 10, \"distanceReference\": \"min\"", "Holds")]
    [InlineData("\"maxDistance\": 9, \"distanceReference\": \"min\"", "FailsForGood")]
    [InlineData("\"maxDistance\": 5, \"distanceReference\": \"avg\"", "Holds")]
    [InlineData("\"maxDistance\": 4, \"distanceReference\": \"avg\"", "Fails")]
    [InlineData("\"maxLatency\": 50, \"maxDistance\": 9, \"distanceReference\": \"avg\"", "Holds")]
    [InlineData("\"maxLatency\": 40, \"maxDistance\": 9, \"distanceReference\": \"avg\"", "FailsForGood")]
    public void A_latency_rule_wants_one_location_for_all(string limits, string verdict)
    {
        Judge(
            $$"""{ "name": "r", "type": "latency", {{limits}} }""",
            [Player("a").With(("us-east-1", 40), ("us-west-2", 10))],
            [Player("b").With(("us-east-1", 50), ("eu-west-1", 20))]).ShouldBe(verdict);
    }

    [Fact]
    public void A_player_without_latencies_meets_no_latency_rule_unless_they_play_already()
    {
        var ruleSet = Sets.Read(Sets.WithRules("""{ "name": "r", "type": "latency", "maxLatency": 50 }"""));
        var newcomer = Ticket("n", 0, Player("n").With(("us-east-1", 40)));

        new[] { newcomer, Ticket("o", 0, Player("o")) }.Match(ruleSet).Matches.ShouldBeEmpty();
        new[] { newcomer, Backfill("o", 0, Player("o").In("red")) }.Match(ruleSet).Matches.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("and(yes, yes2)", "Holds")]
    [InlineData("and(yes, later)", "Fails")]
    [InlineData("and(yes, no)", "FailsForGood")]
    [InlineData("or(no, later)", "Fails")]
    [InlineData("or(no, no2)", "FailsForGood")]
    [InlineData("or(no, yes)", "Holds")]
    [InlineData("not(no)", "Holds")]
    [InlineData("not( yes )", "Fails")]
    [InlineData("xor(yes, no)", "Holds")]
    [InlineData("xor(yes, yes2)", "Fails")]
    [InlineData("xor(no, no2)", "FailsForGood")]
    [InlineData("and(or(no, yes), not(and(yes, no)), yes2)", "Holds")]
    public void A_compound_rule_joins_other_rules(string statement, string verdict)
    {
        Judge(Compound(statement), [Skilled("a", 4)], [Skilled("b", 6)]).ShouldBe(verdict);
    }

    [Theory]
    [InlineData("and(yes)", "and takes two rules or more (character 8)")]
    [InlineData("not(yes, no)", "not takes one rule (character 12)")]
    [InlineData("nor(yes, no)", "Expected one of and, or, not, xor (character 4)")]
    [InlineData("yes", "Expected one of and, or, not, xor (character 4)")]
    [InlineData("and(yes, maybe)", "There is no rule maybe (character 14)")]
    [InlineData("and(yes, after)", "The rule after must stand before the compound rule (character 14)")]
    [InlineData("and(yes, batch)", "batch is a batchDistance rule, which a compound rule cannot use (character 14)")]
    [InlineData("and(yes, sort)", "sort is a sort rule, which is neither met nor failed (character 13)")]
    [InlineData("and(yes, no", "Expected , or ) (character 12)")]
    [InlineData("and(yes, no) or", "Expected the end (character 16)")]
    public void A_statement_that_cannot_be_read_is_refused(string statement, string message)
    {
        Sets.Faults(Sets.WithRules(Compound(statement))).ShouldBe([$"/rules/7/statement: {message}"]);
    }

    [Fact]
    public void A_compound_rule_cannot_be_expanded_but_its_members_can()
    {
        Sets.Faults(Sets.WithRules(Compound("and(yes, no)"), """
            [
              { "target": "rules[both].statement", "steps": [{ "waitTimeSeconds": 1, "value": "or(yes, no)" }] },
              { "target": "rules[no].referenceValue", "steps": [{ "waitTimeSeconds": 1, "value": 0 }] }
            ]
            """)).ShouldBe(
            ["/expansions/0/target: must not name a compound rule; its member rules can be expanded"]);
    }

    private static string Compound(string statement) => $$"""
        {{Comparison("yes", "1")}}, {{Comparison("yes2", "2")}}, {{Comparison("no", "9")}}, {{Comparison("no2", "8")}},
        { "name": "later", "type": "comparison", "measurements": ["count(teams[red].players)"],
          "operation": "=", "referenceValue": 3 },
        { "name": "batch", "type": "batchDistance", "batchAttribute": "mode" },
        { "name": "sort", "type": "absoluteSort", "sortAttribute": "skill", "sortDirection": "ascending" },
        { "name": "both", "type": "compound", "statement": "{{statement}}" },
        {{Comparison("after", "1")}}
        """;

    private static string Comparison(string name, string least) => $$"""
        { "name": "{{name}}", "type": "comparison", "measurements": ["{{All}}"],
          "operation": ">=", "referenceValue": {{least}} }
        """;

    // Of the compound rule if there is one, else of the only rule; each party joins the red team.
    private static string Judge(string rules, params MatchPlayer[][] parties)
    {
        var ruleSet = Sets.Read(Sets.WithRules(rules));
        var lineup = Lineups.Of(ruleSet, SpreadOf(rules, parties));
        var all = ruleSet.Stages[0].Rules;
        return $"{(all.OfType<CompoundRule>().FirstOrDefault() ?? all[0]).Evaluate(lineup)}";
    }

    private static MatchPlayer[][][] SpreadOf(string rules, MatchPlayer[][] parties) =>
        rules.Contains("teams[*].players.attributes[maps]\"") ? [[parties[0]], [parties[1]]] : [parties];
}
