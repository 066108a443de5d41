using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;
using SessionBroker.UnitTests.Simulator.Matchmaking.Support;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.RuleSets;

/// <summary>Every reason to refuse a rule set, with the place it names and what would be right.</summary>
public sealed class RuleSetFaultTests
{
    private const string Skill = "\"measurements\": [\"teams[red].players.attributes[skill]\"]";
    private const string Maps = "\"measurements\": [\"flatten(teams[*].players.attributes[maps])\"]";

    [Theory]
    [InlineData("", "A rule set must have 1 to 65535 characters")]
    [InlineData("[]", "must be an object")]
    [InlineData("{}", "'ruleLanguageVersion' is missing|'teams' is missing")]
    [InlineData("""{ "ruleLanguageVersion": "2.0", "teams": [] }""",
        "/ruleLanguageVersion: must be \"1.0\"|/teams: must have at least one team")]
    [InlineData("""{ "ruleLanguageVersion": 1.0, "teams": {} }""",
        "/ruleLanguageVersion: must be \"1.0\"|/teams: must be an array")]
    public void A_document_is_refused(string json, string faults)
    {
        Sets.Faults(json).ShouldBe(faults.Split('|'));
    }

    [Theory]
    [InlineData("{", "The rule set is not JSON")]
    [InlineData("{ /* none */ }", "The rule set is not JSON")]
    [InlineData("""{ "ruleLanguageVersion": "1.0", "teams": [{ "name": "\ud800" }] }""", "The rule set is not JSON")]
    public void What_is_not_json_is_refused(string json, string start)
    {
        Sets.Faults(json).Single().ShouldStartWith(start);
    }

    [Fact]
    public void A_body_that_is_too_long_is_refused()
    {
        var body = Sets.WithRules("").PadRight(RuleSetLimits.BodyCharactersMax);

        Sets.Faults(body).ShouldBeEmpty();
        Sets.Faults(body + " ").ShouldBe(["A rule set must have 1 to 65535 characters"]);
    }

    [Theory]
    [InlineData("""{ "minPlayers": 1, "maxPlayers": 1 }""", "/teams/0: 'name' is missing")]
    [InlineData("""{ "name": "", "minPlayers": 1, "maxPlayers": 1 }""",
        "/teams/0/name: must be a string that is not empty")]
    [InlineData("""{ "name": "a", "maxPlayers": 1 }""", "/teams/0: 'minPlayers' is missing")]
    [InlineData("""{ "name": "a", "minPlayers": 1 }""", "/teams/0: 'maxPlayers' is missing")]
    [InlineData("""{ "name": "a", "minPlayers": 3, "maxPlayers": 2 }""",
        "/teams/0/minPlayers: must not be greater than maxPlayers, which is 2")]
    [InlineData("""{ "name": "a", "minPlayers": -1, "maxPlayers": 2 }""",
        "/teams/0/minPlayers: must be a whole number from 0 to 200")]
    [InlineData("""{ "name": "a", "minPlayers": 0, "maxPlayers": 0 }""",
        "/teams/0/maxPlayers: must be a whole number from 1 to 200")]
    [InlineData("""{ "name": "a", "minPlayers": 1.5, "maxPlayers": 2 }""",
        "/teams/0/minPlayers: must be a whole number from 0 to 200")]
    [InlineData("""{ "name": "a", "minPlayers": 1, "maxPlayers": 2, "quantity": 0 }""",
        "/teams/0/quantity: must be a whole number from 1 to 200")]
    [InlineData("""
        { "name": "a", "minPlayers": 1, "maxPlayers": 2 }, { "name": "a", "minPlayers": 1, "maxPlayers": 2 }
        """,
        "/teams/1/name: must be unique: another one has this name"
        + "|/teams/1: makes a team a, and another definition does too")]
    [InlineData("""
        { "name": "a_2", "minPlayers": 1, "maxPlayers": 2 },
        { "name": "a", "minPlayers": 1, "maxPlayers": 2, "quantity": 2 }
        """, "/teams/1: makes a team a_2, and another definition does too")]
    public void A_team_is_refused(string teams, string faults)
    {
        Sets.Faults($"{{ \"ruleLanguageVersion\": \"1.0\", \"teams\": [{teams}] }}").ShouldBe(faults.Split('|'));
    }

    [Theory]
    [InlineData("""{ "type": "number" }""", "/playerAttributes/0: 'name' is missing")]
    [InlineData("""{ "name": "a" }""", "/playerAttributes/0: 'type' is missing")]
    [InlineData("""{ "name": "a", "type": "text" }""",
        "/playerAttributes/0/type: must be one of number, string, string_list, string_number_map")]
    [InlineData("""{ "name": "a", "type": "number", "default": "x" }""",
        "/playerAttributes/0/default: must be a number")]
    [InlineData("""{ "name": "a", "type": "string", "default": 1 }""",
        "/playerAttributes/0/default: must be a string that is not empty")]
    [InlineData("""{ "name": "a", "type": "string_list", "default": "x" }""",
        "/playerAttributes/0/default: must be an array")]
    [InlineData("""{ "name": "a", "type": "string_list", "default": [1] }""",
        "/playerAttributes/0/default/0: must be a string that is not empty")]
    [InlineData("""{ "name": "a", "type": "string_number_map", "default": { "k/l": "x" } }""",
        "/playerAttributes/0/default/k~1l: must be a number")]
    [InlineData("""{ "name": "a", "type": "string_number_map", "default": [] }""",
        "/playerAttributes/0/default: must be an object")]
    [InlineData("""{ "name": "a", "type": "number" }, { "name": "a", "type": "string" }""",
        "/playerAttributes/1/name: must be unique: another one has this name")]
    public void An_attribute_is_refused(string attributes, string fault)
    {
        var json = "{ \"ruleLanguageVersion\": \"1.0\", "
            + "\"teams\": [{ \"name\": \"a\", \"minPlayers\": 1, \"maxPlayers\": 2 }], "
            + $"\"playerAttributes\": [{attributes}] }}";

        Sets.Faults(json).ShouldBe([fault]);
    }

    [Theory]
    [InlineData("string", 101, "must have at most 100 characters")]
    [InlineData("string_list", 101, "must have at most 100 strings")]
    [InlineData("string_number_map", 11, "must have at most 10 entries")]
    public void A_default_that_is_too_long_is_refused(string type, int size, string fault)
    {
        var numbers = Enumerable.Range(0, size);
        var value = type switch
        {
            "string" => $"\"{new string('x', size)}\"",
            "string_list" => $"[{string.Join(",", numbers.Select(number => $"\"{number}\""))}]",
            _ => $"{{{string.Join(",", numbers.Select(number => $"\"{number}\":{number}"))}}}",
        };
        var json = "{ \"ruleLanguageVersion\": \"1.0\", "
            + "\"teams\": [{ \"name\": \"a\", \"minPlayers\": 1, \"maxPlayers\": 2 }], "
            + $"\"playerAttributes\": [{{ \"name\": \"a\", \"type\": \"{type}\", \"default\": {value} }}] }}";

        Sets.Faults(json).ShouldBe([$"/playerAttributes/0/default: {fault}"]);
    }

    [Theory]
    [InlineData("{ \"type\": \"latency\", \"maxLatency\": 1 }", "'name' is missing")]
    [InlineData("{ \"name\": \"r\" }", "'type' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"nearness\" }", "/type: must be one of absoluteSort, batchDistance, "
        + "collection, comparison, compound, distance, distanceSort, latency")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\" }", "'measurements' is missing|'operation' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"~\", " + Skill + " }",
        "/operation: must be one of !=, <, <=, =, >, >=")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"<\", " + Skill + " }",
        "/operation: must be = or != where the rule has no referenceValue")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"<\", \"referenceValue\": \"ten\", "
        + Skill + " }", "/referenceValue: must be a number or a property expression for a single number")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"<\", "
        + "\"referenceValue\": \"teams[red].players.attributes[skill]\", " + Skill + " }",
        "/referenceValue: must give a single number, not a list of number")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"<\", \"referenceValue\": \"a\", "
        + "\"measurements\": \"teams[red].players.attributes[mode]\" }",
        "/referenceValue: strings can be compared by = and != only")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"=\", "
        + "\"measurements\": \"teams[red].players\" }",
        "/measurements: must give numbers or strings to compare, not a list of player")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"=\", \"measurements\": "
        + "[\"teams[red].players.attributes[mode]\", \"teams[red].players.attributes[skill]\"] }",
        "/measurements: must be all of numbers or all of strings")]
    [InlineData("{ \"name\": \"r\", \"type\": \"comparison\", \"operation\": \"=\", \"partyAggregation\": \"union\", "
        + Skill + " }", "/partyAggregation: must be one of avg, max, min")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distance\", " + Skill + " }",
        "'referenceValue' is missing|must have minDistance or maxDistance, or both")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distance\", \"referenceValue\": 1, \"maxDistance\": -1, "
        + Skill + " }",
        "/maxDistance: must be a number, 0 or more")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distance\", \"referenceValue\": 1, \"maxDistance\": 1, "
        + "\"minDistance\": 2, " + Skill + " }", "/minDistance: must not be greater than maxDistance, which is 1")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distance\", \"referenceValue\": 1, \"maxDistance\": 1, "
        + "\"measurements\": [\"teams[red].players.attributes[mode]\"] }",
        "/measurements/0: must give numbers, not a list of string")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distance\", \"referenceValue\": 1, \"maxDistance\": 1, "
        + "\"measurements\": [] }", "/measurements: must be a property expression or a list of them")]
    [InlineData("{ \"name\": \"r\", \"type\": \"batchDistance\", \"batchAttribute\": \"skill\" }",
        "'maxDistance' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"batchDistance\", \"batchAttribute\": \"mode\", \"maxDistance\": 1 }",
        "/maxDistance: must be left out for a player attribute of type string")]
    [InlineData("{ \"name\": \"r\", \"type\": \"batchDistance\", \"batchAttribute\": \"maps\", \"maxDistance\": 1 }",
        "/batchAttribute: must name a player attribute of type number or string")]
    [InlineData("{ \"name\": \"r\", \"type\": \"batchDistance\", \"batchAttribute\": \"wit\", \"maxDistance\": 1 }",
        "/batchAttribute: must name a declared player attribute; there is no wit")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"contains\", " + Maps + " }",
        "must have minCount or maxCount, or both|'referenceValue' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"intersection\", \"minCount\": 1, "
        + "\"referenceValue\": \"a\", " + Maps + " }",
        "/referenceValue: must be left out for the operation intersection")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"intersection\", \"minCount\": 0.5, "
        + Maps + " }", "/minCount: must be a whole number, 0 or more")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"intersection\", \"minCount\": 1, "
        + Skill + " }", "/measurements/0: must give lists of strings, not a list of number")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"reference_intersection_count\", "
        + "\"minCount\": 1, \"referenceValue\": \"flatten(teams[*].players.attributes[maps])\", " + Maps + " }",
        "/referenceValue: must give a list of strings, not a list of list of string")]
    [InlineData("{ \"name\": \"r\", \"type\": \"collection\", \"operation\": \"intersection\", \"minCount\": 1, "
        + "\"partyAggregation\": \"avg\", " + Maps + " }", "/partyAggregation: must be one of intersection, union")]
    [InlineData("{ \"name\": \"r\", \"type\": \"latency\" }",
        "must have maxLatency, or maxDistance with distanceReference, or all three")]
    [InlineData("{ \"name\": \"r\", \"type\": \"latency\", \"maxDistance\": 5 }",
        "'distanceReference' is missing; maxDistance needs it")]
    [InlineData("{ \"name\": \"r\", \"type\": \"latency\", \"maxLatency\": 5, \"distanceReference\": \"avg\" }",
        "/distanceReference: must be left out where the rule has no maxDistance")]
    [InlineData("{ \"name\": \"r\", \"type\": \"latency\", \"maxDistance\": 5, \"distanceReference\": 7 }",
        "/distanceReference: must be one of avg, min")]
    [InlineData("{ \"name\": \"r\", \"type\": \"distanceSort\" }",
        "'sortDirection' is missing|'sortAttribute' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"absoluteSort\", \"sortDirection\": \"up\", "
        + "\"sortAttribute\": \"mode\" }",
        "/sortDirection: must be one of ascending, descending"
        + "|/sortAttribute: must name a player attribute of type number or string_number_map")]
    [InlineData("{ \"name\": \"r\", \"type\": \"absoluteSort\", \"sortDirection\": \"ascending\", "
        + "\"sortAttribute\": \"roles\" }", "'mapKey' is missing")]
    [InlineData("{ \"name\": \"r\", \"type\": \"absoluteSort\", \"sortDirection\": \"ascending\", "
        + "\"sortAttribute\": \"skill\", \"mapKey\": \"maxValue\" }",
        "/mapKey: must be left out for a player attribute of type number")]
    public void A_rule_is_refused(string rule, string faults)
    {
        Sets.Faults(Sets.WithRules(rule))
            .ShouldBe(faults.Split('|').Select(fault => fault[0] == '/' ? $"/rules/0{fault}" : $"/rules/0: {fault}"));
    }

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        var json = Sets.WithRules(
            """
            { "name": "r", "type": "latency" }, { "name": "r", "type": "latency", "maxLatency": "x" }
            """,
            """[{ "target": "rules[s].maxLatency", "steps": [] }]""")
            .Replace("\"minPlayers\": 1", "\"minPlayers\": 9");

        RuleSetReader.Read(json).Faults.Select(fault => fault.Pointer).ShouldBe(
            [
                "/rules/1/name", "/expansions/0/steps", "/expansions/0/target", "/rules/0", "/rules/1/maxLatency",
                "/teams/0/minPlayers", "/teams/1/minPlayers",
            ]);
    }
}
