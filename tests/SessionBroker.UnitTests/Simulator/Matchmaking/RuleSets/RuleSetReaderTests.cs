using SessionBroker.UnitTests.Simulator.Matchmaking.Support;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.RuleSets;

/// <summary>What a rule set gives once it is read: teams, defaults and the stages of its expansions.</summary>
public sealed class RuleSetReaderTests
{
    private const string Smallest = """
        { "ruleLanguageVersion": "1.0", "teams": [{ "name": "all", "minPlayers": 2, "maxPlayers": 4 }] }
        """;

    [Fact]
    public void The_smallest_rule_set_is_teams_and_a_version()
    {
        var ruleSet = Sets.Read(Smallest);

        ruleSet.Teams.Single().Name.ShouldBe("all");
        ruleSet.Stages.Single().Sizes.Single().MaxPlayers.ShouldBe(4);
        ruleSet.Stages.Single().Rules.ShouldBeEmpty();
        ruleSet.IsLarge.ShouldBeFalse();
    }

    [Fact]
    public void A_quantity_makes_numbered_teams()
    {
        var ruleSet = Sets.Read("""
            {
              "ruleLanguageVersion": "1.0",
              "teams": [
                { "name": "squad", "minPlayers": 1, "maxPlayers": 2, "quantity": 3 },
                { "name": "boss", "minPlayers": 1, "maxPlayers": 1, "quantity": 1 }
              ]
            }
            """);

        ruleSet.Teams.Select(team => team.Name).ShouldBe(["squad_1", "squad_2", "squad_3", "boss"]);
        ruleSet.PlayersMax.ShouldBe(7);
    }

    [Fact]
    public void Numbers_may_be_written_as_strings_and_measurements_as_one_string()
    {
        var ruleSet = Sets.Read(Sets.WithRules("""
            { "name": "near", "type": "distance", "measurements": "teams[red].players.attributes[skill]",
              "referenceValue": "50", "maxDistance": "7.5" }
            """));

        ruleSet.Stages[0].Rules.Single().Name.ShouldBe("near");
    }

    [Fact]
    public void Unknown_members_are_ignored()
    {
        Sets.Faults(Smallest.Replace("\"teams\"", "\"comment\": [], \"teams\"")).ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_one_counts()
    {
        var ruleSet = Sets.Read(Smallest.Replace("\"maxPlayers\": 4", "\"maxPlayers\": 4, \"maxPlayers\": 5"));

        ruleSet.PlayersMax.ShouldBe(5);
    }

    [Fact]
    public void Expansions_make_a_stage_for_each_waiting_time()
    {
        var ruleSet = Sets.Read(Sets.WithRules(
            """
            { "name": "near", "type": "distance", "measurements": ["teams[red].players.attributes[skill]"],
              "referenceValue": 50, "maxDistance": 5 }
            """,
            """
            [
              { "target": "rules[near].maxDistance",
                "steps": [{ "waitTimeSeconds": 5, "value": 10 }, { "waitTimeSeconds": 20, "value": 15 }] },
              { "target": "teams[red,blue].minPlayers", "steps": [{ "waitTimeSeconds": 10, "value": 0 }] }
            ]
            """));

        ruleSet.Stages.Select(stage => stage.WaitTimeSeconds).ShouldBe([0, 5, 10, 20]);
        ruleSet.Stages.Select(stage => stage.PlayersMin).ShouldBe([2, 2, 0, 0]);
        int[] ages = [0, 4, 5, 9, 10, 19, 20, 1000];
        ages.Select(age => ruleSet.StageAt(TimeSpan.FromSeconds(age))).ShouldBe([0, 0, 1, 1, 2, 2, 3, 3]);
    }

    [Fact]
    public void Any_property_of_a_rule_can_be_expanded()
    {
        var faults = Sets.Faults(Sets.WithRules(
            """
            { "name": "same", "type": "comparison", "measurements": ["teams[red].players.attributes[skill]"],
              "referenceValue": 50, "operation": "=" }
            """,
            """
            [{ "target": "rules[same].operation", "steps": [{ "waitTimeSeconds": 5, "value": ">=" }] },
             { "target": "rules[same].referenceValue", "steps": [{ "waitTimeSeconds": 5, "value": 20 }] }]
            """));

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void An_expansion_of_a_quantity_team_applies_to_all_its_copies()
    {
        var ruleSet = Sets.Read("""
            {
              "ruleLanguageVersion": "1.0",
              "teams": [{ "name": "squad", "minPlayers": 2, "maxPlayers": 2, "quantity": 2 }],
              "expansions": [
                { "target": "teams[squad].minPlayers", "steps": [{ "waitTimeSeconds": 9, "value": 1 }] }
              ]
            }
            """);

        ruleSet.Stages[1].Sizes.Select(size => size.MinPlayers).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_rule_named_by_a_compound_rule_is_not_enforced_by_itself()
    {
        var ruleSet = Sets.Read(Sets.WithRules("""
            { "name": "a", "type": "latency", "maxLatency": 50 },
            { "name": "b", "type": "latency", "maxLatency": 90 },
            { "name": "c", "type": "latency", "maxLatency": 200 },
            { "name": "either", "type": "compound", "statement": "or(and(a, b), not(b))" }
            """));

        ruleSet.Stages[0].Enforced.Select(rule => rule.Name).ShouldBe(["c", "either"]);
    }
}
