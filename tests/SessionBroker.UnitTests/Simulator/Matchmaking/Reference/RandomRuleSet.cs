namespace SessionBroker.UnitTests.Simulator.Matchmaking.Reference;

/// <summary>The text of a random rule set, made of every rule type and function, for two kinds of teams.</summary>
internal sealed class RandomRuleSet(Random random)
{
    private static readonly string[] Attributes = ["skill", "rank"];
    private static readonly string[] TeamShapes =
    [
        """{ "name": "red", "minPlayers": 1, "maxPlayers": 3 }, { "name": "blue", "minPlayers": 1, "maxPlayers": 3 }""",
        """{ "name": "red", "minPlayers": 2, "maxPlayers": 4 }, { "name": "blue", "minPlayers": 0, "maxPlayers": 2 }""",
        """
        { "name": "red", "minPlayers": 1, "maxPlayers": 2, "quantity": 2 },
        { "name": "blue", "minPlayers": 1, "maxPlayers": 1 }
        """,
    ];

    private readonly List<string> _rules = [];
    private readonly List<string> _expansions = [];
    private readonly List<string> _members = [];

    internal string Text(bool expands)
    {
        var count = random.Next(1, 5);
        for (var number = 0; number < count; number++)
            AddRule($"r{number}", expands);
        if (_members.Count > 1 && random.Next(3) == 0)
            AddCompound();
        return $$"""
            {
              "ruleLanguageVersion": "1.0",
              "playerAttributes": [
                { "name": "skill", "type": "number", "default": 10 },
                { "name": "rank", "type": "number", "default": 3 },
                { "name": "mode", "type": "string", "default": "m0" },
                { "name": "maps", "type": "string_list", "default": ["x"] }
              ],
              "algorithm": {{Algorithm(expands)}},
              "teams": [{{Any(TeamShapes)}}],
              "rules": [{{string.Join(", ", _rules)}}],
              "expansions": [{{string.Join(", ", _expansions)}}]
            }
            """;
    }

    private void AddRule(string name, bool expands)
    {
        var kind = random.Next(6);
        var (properties, expanded, value) = kind switch
        {
            0 => ($"{Comparison()}", "referenceValue", $"{random.Next(20)}"),
            1 => ($"{Distance()}", "maxDistance", $"{random.Next(10, 20)}"),
            2 => ($"{BatchDistance()}", "partyAggregation", "\"max\""),
            3 => ($"{Collection()}", "minCount", $"{random.Next(2)}"),
            4 => ($"{Latency()}", "maxLatency", $"{random.Next(40, 90)}"),
            _ => ($"{Alike()}", "partyAggregation", "\"min\""),
        };
        if (kind != 2)
            _members.Add(name);
        _rules.Add($"{{ \"name\": \"{name}\", {properties} }}");
        if (expands && random.Next(2) == 0)
        {
            _expansions.Add($$"""
                { "target": "rules[{{name}}].{{expanded}}",
                  "steps": [{ "waitTimeSeconds": {{random.Next(1, 20)}}, "value": {{value}} }] }
                """);
        }
    }

    private void AddCompound()
    {
        string[] forms = ["and({0}, {1})", "or({0}, {1})", "xor({0}, {1})", "or(not({0}), and({1}, {0}))"];
        var statement = string.Format(Any(forms), Any([.. _members]), _members[^1]);
        _rules.Add($$"""{ "name": "c", "type": "compound", "statement": "{{statement}}" }""");
    }

    private string Comparison() => $$"""
        "type": "comparison", "measurements": [{{Numbers()}}], "operation": "{{Any("<", "<=", "=", "!=", ">=", ">")}}",
        "referenceValue": {{(random.Next(2) == 0 ? $"{random.Next(20)}" : Number())}}, {{NumberAggregation()}}
        """;

    private string Distance() => $$"""
        "type": "distance", "measurements": [{{Numbers()}}], "referenceValue": {{Number()}},
        {{(random.Next(3) == 0 ? "\"minDistance\": 1," : "")}} "maxDistance": {{random.Next(2, 9)}},
        {{NumberAggregation()}}
        """;

    private string BatchDistance() => random.Next(2) == 0
        ? "\"type\": \"batchDistance\", \"batchAttribute\": \"mode\""
        : $"\"type\": \"batchDistance\", \"batchAttribute\": \"{Any(Attributes)}\", "
            + $"\"maxDistance\": {random.Next(2, 12)}, {NumberAggregation()}";

    private string Alike() => $$"""
        "type": "comparison", "operation": "{{Any("=", "!=")}}", {{NumberAggregation()}},
        "measurements": [{{(random.Next(2) == 0 ? Numbers() : Texts())}}]
        """;

    private string Collection()
    {
        var operation = Any("intersection", "contains", "reference_intersection_count");
        var reference = operation switch
        {
            "intersection" => "null",
            "contains" => "\"x\"",
            _ => Any(
                "[\"x\", \"y\"]", "\"flatten(teams[*].players[playerId])\"",
                "\"set_intersection(flatten(teams[*].players.attributes[maps]))\""),
        };
        return $$"""
            "type": "collection", "operation": "{{operation}}", "referenceValue": {{reference}},
            "measurements": ["{{Any(
                "flatten(teams[*].players.attributes[maps])",
                "teams[*].players.attributes[maps]",
                "teams[red].players.attributes[maps]",
                "set_intersection(flatten(teams[*].players.attributes[maps]))",
                "flatten(teams[*].players[playerId])")}}"],
            "minCount": {{random.Next(2)}}, {{(random.Next(2) == 0 ? $"\"maxCount\": {random.Next(1, 4)}," : "")}}
            "partyAggregation": "{{Any("union", "intersection")}}"
            """;
    }

    private string Latency() => $$"""
        "type": "latency", {{NumberAggregation()}}, "maxLatency": {{random.Next(30, 80)}}
        {{(random.Next(2) == 0 ? LatencyDistance() : "")}}
        """;

    private string LatencyDistance() =>
        $", \"maxDistance\": {random.Next(10, 40)}, \"distanceReference\": \"{Any("min", "avg")}\"";

    private string Texts() => Any(
        "\"teams[*].players.attributes[mode]\"", "\"flatten(teams[*].players.attributes[mode])\"",
        "\"teams[red].players.attributes[mode]\", \"teams[blue].players.attributes[mode]\"",
        "\"flatten(teams[*].players[playerId])\"");

    private string Numbers() => random.Next(4) switch
    {
        0 => $"\"teams[*].players.attributes[{Any(Attributes)}]\"",
        1 => $"\"flatten(teams[*].players.attributes[{Any(Attributes)}])\"",
        2 => $"\"{Aggregate()}(teams[*].players.attributes[{Any(Attributes)}])\"",
        _ => random.Next(2) == 0 ? "\"count(teams[*].players)\"" : Number(),
    };

    private string Number() => random.Next(4) switch
    {
        0 => $"\"{Any("max", "min")}(count(teams[*].players))\"",
        1 => $"\"{Aggregate()}({Aggregate()}(teams[*].players.attributes[{Any(Attributes)}]))\"",
        2 => "\"count(set_intersection(flatten(teams[*].players.attributes[maps])))\"",
        _ => $"\"{Aggregate()}(flatten(teams[red,blue].players.attributes[{Any(Attributes)}]))\"",
    };

    private string Aggregate() => Any("avg", "max", "min", "sum", "median", "stddev");

    private string NumberAggregation() => $"\"partyAggregation\": \"{Any("avg", "min", "max")}\"";

    private string Algorithm(bool expands)
    {
        var age = $"\"expansionAgeSelection\": \"{(expands ? Any("newest", "oldest") : "newest")}\"";
        return random.Next(4) switch
        {
            0 => $"{{ \"strategy\": \"balanced\", \"balancedAttribute\": \"skill\", {age} }}",
            1 => "{ \"batchingPreference\": \"sorted\", \"sortByAttributes\": [\"mode\", \"skill\"] }",
            _ => $"{{ \"backfillPriority\": \"{Any("normal", "high", "low")}\", {age} }}",
        };
    }

    private string Any(params string[] choices) => choices[random.Next(choices.Length)];
}
