using SessionBroker.UnitTests.Simulator.Matchmaking.Support;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.RuleSets;

/// <summary>Reasons to refuse the algorithm or the expansions of a rule set, or a rule in a large match.</summary>
public sealed class AlgorithmFaultTests
{
    private const string Latency = "{ \"name\": \"r\", \"type\": \"latency\", \"maxLatency\": 50 }";

    [Theory]
    [InlineData("""{ "strategy": "fast" }""", "/strategy: must be one of balanced, exhaustiveSearch")]
    [InlineData("""{ "batchingPreference": "largestPopulation" }""",
        "/batchingPreference: must be one of random, sorted")]
    [InlineData("""{ "strategy": "balanced", "balancedAttribute": "skill", "batchingPreference": "sorted" }""",
        "/batchingPreference: must be one of fastestRegion, largestPopulation")]
    [InlineData("""{ "strategy": "balanced" }""", "'balancedAttribute' is missing")]
    [InlineData("""{ "strategy": "balanced", "balancedAttribute": "mode" }""",
        "/balancedAttribute: must name a player attribute of type number")]
    [InlineData("""{ "strategy": "balanced", "balancedAttribute": "wit" }""",
        "/balancedAttribute: must name a declared player attribute; there is no wit")]
    [InlineData("""{ "batchingPreference": "sorted" }""", "'sortByAttributes' is missing")]
    [InlineData("""{ "batchingPreference": "sorted", "sortByAttributes": [] }""",
        "/sortByAttributes: must name at least one player attribute")]
    [InlineData("""{ "batchingPreference": "sorted", "sortByAttributes": ["skill", "maps"] }""",
        "/sortByAttributes/1: must name a player attribute of type number or string")]
    [InlineData("""{ "backfillPriority": "highest" }""", "/backfillPriority: must be one of high, low, normal")]
    [InlineData("""{ "expansionAgeSelection": "median" }""", "/expansionAgeSelection: must be one of newest, oldest")]
    [InlineData("[]", "must be an object")]
    public void An_algorithm_is_refused(string algorithm, string fault)
    {
        var json = Sets.WithRules("").Replace("\"teams\"", $"\"algorithm\": {algorithm}, \"teams\"");

        Sets.Faults(json).ShouldBe([fault[0] == '/' ? $"/algorithm{fault}" : $"/algorithm: {fault}"]);
    }

    [Theory]
    [InlineData("rules[r].maxLatency", "[]", "/steps: must have at least one step")]
    [InlineData("rules[r].maxLatency", """[{ "value": 1 }]""", "/steps/0: 'waitTimeSeconds' is missing")]
    [InlineData("rules[r].maxLatency", """[{ "waitTimeSeconds": 1 }]""", "/steps/0: 'value' is missing")]
    [InlineData("rules[r].maxLatency", """[{ "waitTimeSeconds": -1, "value": 1 }]""",
        "/steps/0/waitTimeSeconds: must be a whole number, 0 or more")]
    [InlineData("rules[r].maxLatency",
        """[{ "waitTimeSeconds": 5, "value": 1 }, { "waitTimeSeconds": 5, "value": 2 }]""",
        "/steps/1/waitTimeSeconds: must be greater than that of the step before")]
    [InlineData("rules[r].maxLatency", """[{ "waitTimeSeconds": 5, "value": "slow" }]""",
        "/steps/0/value: must be a number, 0 or more")]
    [InlineData("rules[s].maxLatency", """[{ "waitTimeSeconds": 5, "value": 1 }]""",
        "/target: must name a rule; there is no s")]
    [InlineData("rules[r].minCount", """[{ "waitTimeSeconds": 5, "value": 1 }]""",
        "/target: must name one of maxLatency, maxDistance, distanceReference, partyAggregation of the rule")]
    [InlineData("rules[r].name", """[{ "waitTimeSeconds": 5, "value": "q" }]""",
        "/target: must name one of maxLatency, maxDistance, distanceReference, partyAggregation of the rule")]
    [InlineData("teams[pink].minPlayers", """[{ "waitTimeSeconds": 5, "value": 1 }]""",
        "/target: must name a team as it is defined; there is no pink")]
    [InlineData("teams[red].quantity", """[{ "waitTimeSeconds": 5, "value": 1 }]""",
        "/target: must name one of minPlayers, maxPlayers of the team")]
    [InlineData("teams[red,blue].minPlayers", """[{ "waitTimeSeconds": 5, "value": 5 }]""",
        "/steps/0/value: must not be greater than maxPlayers, which is 4")]
    [InlineData("algorithm.strategy", """[{ "waitTimeSeconds": 5, "value": 1 }]""",
        "/target: must be rules[name].property, teams[name].minPlayers or teams[name].maxPlayers")]
    public void An_expansion_is_refused(string target, string steps, string fault)
    {
        var json = Sets.WithRules(Latency, $"[{{ \"target\": \"{target}\", \"steps\": {steps} }}]");

        Sets.Faults(json).ShouldBe([$"/expansions/0{fault}"]);
    }

    [Theory]
    [InlineData(20, "balanced", Latency, null)]
    [InlineData(20, "exhaustiveSearch", Latency, null)]
    [InlineData(21, "balanced", Latency, null)]
    [InlineData(100, "balanced", Latency, null)]
    [InlineData(101, "balanced", Latency, "/teams: must add up to at most 200 players, not 202")]
    [InlineData(21, "exhaustiveSearch", Latency,
        "/algorithm/strategy: must be balanced for matches of more than 40 players")]
    [InlineData(21, "balanced",
        "{ \"name\": \"r\", \"type\": \"batchDistance\", \"batchAttribute\": \"skill\", \"maxDistance\": 2 }", null)]
    [InlineData(21, "balanced",
        "{ \"name\": \"r\", \"type\": \"absoluteSort\", \"sortAttribute\": \"skill\", "
        + "\"sortDirection\": \"ascending\" }",
        "/rules/0/type: must be latency or batchDistance for matches of more than 40 players")]
    [InlineData(21, "balanced",
        "{ \"name\": \"r\", \"type\": \"latency\", \"maxLatency\": 5, \"maxDistance\": 5, "
        + "\"distanceReference\": \"min\" }",
        "/rules/0/maxDistance: must be left out for matches of more than 40 players"
        + "|/rules/0/distanceReference: must be left out for matches of more than 40 players")]
    public void A_large_match_has_rules_of_its_own(int playersEach, string strategy, string rule, string? faults)
    {
        var json = Sets.WithRules(rule)
            .Replace("\"maxPlayers\": 4", $"\"maxPlayers\": {playersEach}")
            .Replace("\"teams\"",
                $"\"algorithm\": {{ \"strategy\": \"{strategy}\", \"balancedAttribute\": \"skill\" }}, \"teams\"");

        Sets.Faults(json).ShouldBe(faults?.Split('|') ?? []);
    }

    [Fact]
    public void A_match_that_an_expansion_makes_large_is_large()
    {
        Sets.Faults(Sets.WithRules("", """
            [{ "target": "teams[red].maxPlayers", "steps": [{ "waitTimeSeconds": 5, "value": 40 }] }]
            """)).ShouldBe(["/algorithm/strategy: must be balanced for matches of more than 40 players"]);
    }
}
