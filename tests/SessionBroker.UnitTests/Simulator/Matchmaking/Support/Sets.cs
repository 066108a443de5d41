using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Support;

/// <summary>Rule sets from short pieces of JSON.</summary>
internal static class Sets
{
    internal static RuleSet Read(string json)
    {
        var reading = RuleSetReader.Read(json);
        reading.Faults.ShouldBeEmpty();
        return reading.RuleSet.ShouldNotBeNull();
    }

    /// <summary>The faults as text, in order.</summary>
    internal static IReadOnlyList<string> Faults(string json) =>
        [.. RuleSetReader.Read(json).Faults.Select(fault => fault.ToString())];

    /// <summary>Two teams of one to four, attributes of all four types, and these rules.</summary>
    internal static string WithRules(string rules, string expansions = "[]") => $$"""
        {
          "ruleLanguageVersion": "1.0",
          "playerAttributes": [
            { "name": "skill", "type": "number", "default": 10 },
            { "name": "mode", "type": "string", "default": "any" },
            { "name": "maps", "type": "string_list", "default": ["a"] },
            { "name": "roles", "type": "string_number_map", "default": { "tank": 1 } }
          ],
          "teams": [
            { "name": "red", "minPlayers": 1, "maxPlayers": 4 },
            { "name": "blue", "minPlayers": 1, "maxPlayers": 4 }
          ],
          "rules": [{{rules}}],
          "expansions": {{expansions}}
        }
        """;
}
