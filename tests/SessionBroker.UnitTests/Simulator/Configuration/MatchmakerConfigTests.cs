using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Configuration;

/// <summary>Rule sets and matchmakers of a configuration file, and what the file may say wrong of them.</summary>
public sealed class MatchmakerConfigTests
{
    private const string Sound = """
        fleets: [{ id: fleet-a, locations: [{ name: us-east-1 }] }]
        queues: [{ name: world, destinations: [fleet-a] }]
        ruleSets:
          - name: duel
            body: |
              { "ruleLanguageVersion": "1.0",
                "teams": [{ "name": "one", "minPlayers": 1, "maxPlayers": 1, "quantity": 2 }] }
        matchmakers:
          - name: duels
            ruleSet: duel
            queues: [world]
            requestTimeoutSeconds: 60
            acceptanceRequired: true
            acceptanceTimeoutSeconds: 20
            gameProperties: [{ key: mode, value: duel }]
            players: { acceptChance: 0.75, rejectChance: 0.25, answerSecondsMax: 5 }
        """;

    [Fact]
    public void A_file_brings_rule_sets_and_matchmakers()
    {
        var config = ConfigFile.Parse(Sound, "fleets.yaml");
        var gameLift = new SimulatedGameLift(config.Options, config.Setup);

        var matchmaker = gameLift.Call("DescribeMatchmakingConfigurations", [])["Configurations"]!
            .AsArray().ShouldHaveSingleItem()!;
        matchmaker["RuleSetName"]!.ToString().ShouldBe("duel");
        matchmaker["GameSessionQueueArns"]![0]!.ToString()
            .ShouldBe("arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/world");
        matchmaker["GameProperties"]!.ToJsonString().ShouldBe("""[{"Key":"mode","Value":"duel"}]""");
        config.Setup.Configurations.Single().Players.ShouldBe(
            new MatchPlayerBehaviour { AcceptChance = 0.75, RejectChance = 0.25, AnswerSecondsMax = 5 });
    }

    [Theory]
    [InlineData("\"maxPlayers\": 1", "\"maxPlayers\": 0", "5: ruleSets[0].body: /teams/0/maxPlayers: ")]
    [InlineData("\"1.0\",", "\"1.0\"", "5: ruleSets[0].body: The rule set is not JSON: ")]
    [InlineData("ruleSet: duel", "ruleSet: duet", "10: matchmakers[0].ruleSet: there is no rule set 'duet'")]
    [InlineData("queues: [world]", "queues: [word]", "11: matchmakers[0].queues[0]: there is no queue 'word'")]
    [InlineData("queues: [world]", "queues: []", "9: matchmakers[0]: GameSessionQueueArns must name a queue when ")]
    [InlineData("duels\n", "'duels!'\n", "9: matchmakers[0].name: must be 1 to 128 letters, digits, dots and dashes")]
    [InlineData("Seconds: 60", "Seconds: 43201", "12: matchmakers[0].requestTimeoutSeconds: must be a whole number ")]
    [InlineData("Seconds: 20", "Seconds: 601", "14: matchmakers[0].acceptanceTimeoutSeconds: must be a whole number ")]
    [InlineData("0.25", "0.26", "16: matchmakers[0].players: 'acceptChance' and 'rejectChance' are more than 1 ")]
    [InlineData("0.25", "1.01", "16: matchmakers[0].players.rejectChance: must be a number from 0 to 1")]
    public void A_wrong_file_is_told_with_the_line_and_path(string text, string wrong, string fault)
    {
        Sound.ShouldContain(text);

        Should.Throw<ConfigException>(() => ConfigFile.Parse(Sound.Replace(text, wrong), "fleets.yaml"))
            .Faults.ShouldHaveSingleItem().ShouldStartWith($"fleets.yaml:{fault}");
    }

    [Fact]
    public void Names_are_given_once()
    {
        const string matchmaker = "{ name: duels, ruleSet: duel, queues: [world], requestTimeoutSeconds: 9 }";
        var twice = Sound.Replace("matchmakers:\n", $"matchmakers:\n  - {matchmaker}\n")
            .Replace("ruleSets:\n", "ruleSets:\n  - { name: duel, body: '" + RuleSet + "' }\n");

        Should.Throw<ConfigException>(() => ConfigFile.Parse(twice, "fleets.yaml")).Faults.ShouldBe(
        [
            "fleets.yaml:5: ruleSets[1].name: 'duel' is there already",
            "fleets.yaml:11: matchmakers[1].name: 'duels' is there already",
        ]);
    }

    [Fact]
    public void What_virtual_players_of_all_other_matchmakers_answer_is_an_option()
    {
        const string options = "options: { playersOfNewMatchmakers: { acceptChance: 1, rejectChance: 1 } }";

        Should.Throw<ConfigException>(() => ConfigFile.Parse($"{options}\n{Sound}", "fleets.yaml"))
            .Faults.ShouldHaveSingleItem().ShouldStartWith("fleets.yaml:1: options.playersOfNewMatchmakers: ");
        ConfigFile.Parse($"{options.Replace("acceptChance: 1", "acceptChance: 0")}\n{Sound}", "fleets.yaml")
            .Options.PlayersOfNewMatchmakers.RejectChance.ShouldBe(1);
    }

    private const string RuleSet =
        """{ "ruleLanguageVersion": "1.0", "teams": [{ "name": "one", "minPlayers": 1, "maxPlayers": 1 }] }""";
}
