using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Operations;

/// <summary>Rule sets and matchmaking configurations as resources: their lives, limits and cross-checks.</summary>
public sealed class MatchmakingResourceTests
{
    private const string Arns = "arn:aws:gamelift:us-east-1:123456789012:";
    private const string Rules =
        """{"ruleLanguageVersion":"1.0","teams":[{"name":"one","minPlayers":1,"maxPlayers":1,"quantity":2}]}""";

    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_rule_set_is_made_described_and_deleted()
    {
        var made = CreateRuleSet("mine")["RuleSet"]!;

        made.ToJsonString().ShouldBe(new JsonObject
        {
            ["RuleSetName"] = "mine",
            ["RuleSetArn"] = $"{Arns}matchmakingruleset/mine",
            ["RuleSetBody"] = Rules,
            ["CreationTime"] = SimulatedGameLift.Start.ToUnixTimeSeconds(),
        }.ToJsonString());
        DescribeRuleSets(new JsonArray("mine", $"{Arns}matchmakingruleset/mine")).ShouldBe(["mine"]);
        _gameLift.Call("DeleteMatchmakingRuleSet", Named($"{Arns}matchmakingruleset/mine")).Count.ShouldBe(0);
        _gameLift.Refuse("DeleteMatchmakingRuleSet", Named("mine"))
            .ShouldBe(new("NotFoundException", "Matchmaking rule set (mine) not found."));
    }

    [Fact]
    public void A_rule_set_that_is_not_sound_is_refused_by_name_of_the_place()
    {
        var broken = Rules.Replace("\"maxPlayers\":1", "\"maxPlayers\":\"many\"");
        foreach (var operation in new[] { "CreateMatchmakingRuleSet", "ValidateMatchmakingRuleSet" })
        {
            var refused = _gameLift.Refuse(operation, new() { ["Name"] = "broken", ["RuleSetBody"] = broken });

            refused.Code.ShouldBe("InvalidRequestException");
            refused.Message.ShouldContain("/teams/0/maxPlayers: ");
        }

        _gameLift.Call("ValidateMatchmakingRuleSet", new() { ["RuleSetBody"] = Rules }).ToJsonString()
            .ShouldBe("""{"Valid":true}""");
        DescribeRuleSets(names: null).ShouldNotContain("broken");
    }

    [Fact]
    public void A_message_shows_twenty_faults_of_a_rule_set_and_counts_the_others()
    {
        var teams = string.Join(',', Enumerable.Range(0, 22).Select(index => $$"""{"name":"t{{index}}"}"""));
        var body = $$"""{"ruleLanguageVersion":"1.0","teams":[{{teams}}]}""";

        var message = _gameLift.Refuse("ValidateMatchmakingRuleSet", new() { ["RuleSetBody"] = body }).Message;

        message.Split("; ").Length.ShouldBe(21);
        message.ShouldEndWith("; and 24 more");
    }

    [Fact]
    public void Rule_sets_are_named_once_counted_and_listed_in_pages()
    {
        var gameLift = new SimulatedGameLift(new() { MatchmakingRuleSetsMax = 12 }, new());
        foreach (var name in Enumerable.Range(10, 12).Select(number => $"set-{number}"))
            gameLift.Call("CreateMatchmakingRuleSet", RuleSet(name));

        gameLift.Refuse("CreateMatchmakingRuleSet", RuleSet("set-99")).Code.ShouldBe("LimitExceededException");
        gameLift.Refuse("CreateMatchmakingRuleSet", RuleSet("set-10")).Code.ShouldBe("InvalidRequestException");
        gameLift.Refuse("CreateMatchmakingRuleSet", RuleSet("")).Code.ShouldBe("InvalidRequestException");
        gameLift.Refuse("DescribeMatchmakingRuleSets", new() { ["Names"] = new JsonArray("set-10", "none") })
            .Code.ShouldBe("NotFoundException");
        var first = gameLift.Call("DescribeMatchmakingRuleSets", []);
        first["RuleSets"]!.AsArray().Count.ShouldBe(10);
        gameLift.Call("DescribeMatchmakingRuleSets", new() { ["NextToken"] = first["NextToken"]!.DeepClone() })
            ["RuleSets"]!.AsArray().Select(each => $"{each!["RuleSetName"]}").ShouldBe(["set-20", "set-21"]);
    }

    [Fact]
    public void A_configuration_is_made_changed_described_and_deleted()
    {
        CreateRuleSet("mine");
        var made = _gameLift.Call("CreateMatchmakingConfiguration", Configuration())["Configuration"]!;
        made.ToJsonString().ShouldBe(new JsonObject
        {
            ["Name"] = "duels",
            ["ConfigurationArn"] = $"{Arns}matchmakingconfiguration/duels",
            ["RequestTimeoutSeconds"] = 60,
            ["AcceptanceRequired"] = true,
            ["RuleSetName"] = "mine",
            ["RuleSetArn"] = $"{Arns}matchmakingruleset/mine",
            ["AdditionalPlayerCount"] = 0,
            ["BackfillMode"] = "MANUAL",
            ["FlexMatchMode"] = "WITH_QUEUE",
            ["CreationTime"] = SimulatedGameLift.Start.ToUnixTimeSeconds(),
            ["GameSessionQueueArns"] = new JsonArray($"{Arns}gamesessionqueue/global"),
            ["AcceptanceTimeoutSeconds"] = 20,
            ["GameProperties"] = new JsonArray(new JsonObject { ["Key"] = "k", ["Value"] = "v" }),
        }.ToJsonString());

        _gameLift.Pass(5);
        var changed = _gameLift.Call("UpdateMatchmakingConfiguration", new()
        {
            ["Name"] = "duels",
            ["Description"] = "new",
            ["AdditionalPlayerCount"] = 1,
        })["Configuration"]!;
        changed["CreationTime"]!.ToJsonString().ShouldBe(made["CreationTime"]!.ToJsonString());
        changed["GameProperties"]!.ToJsonString().ShouldBe(made["GameProperties"]!.ToJsonString());
        Describe(new() { ["Names"] = new JsonArray("none", "duels") }).ShouldHaveSingleItem()!.ToJsonString()
            .ShouldBe(changed.ToJsonString());

        _gameLift.Call("DeleteMatchmakingConfiguration", Named("duels")).Count.ShouldBe(0);
        _gameLift.Refuse("DeleteMatchmakingConfiguration", Named("duels"))
            .ShouldBe(new("NotFoundException", "Matchmaking configuration (duels) not found."));
        _gameLift.Refuse("UpdateMatchmakingConfiguration", Named("duels")).Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void A_standalone_configuration_has_no_queue_and_no_automatic_backfill()
    {
        CreateRuleSet("mine");
        var standalone = Configuration(("FlexMatchMode", "STANDALONE"), ("GameSessionQueueArns", null));

        _gameLift.Call("CreateMatchmakingConfiguration", standalone)["Configuration"]!["GameSessionQueueArns"]
            .ShouldBeNull();

        Refuse(("FlexMatchMode", "STANDALONE")).ShouldBe(
            new("InvalidRequestException", "GameSessionQueueArns must not be given when FlexMatchMode is STANDALONE."));
        Refuse(("FlexMatchMode", "STANDALONE"), ("GameSessionQueueArns", null), ("BackfillMode", "AUTOMATIC"))
            .ShouldBe(
                new("InvalidRequestException", "BackfillMode must not be AUTOMATIC when FlexMatchMode is STANDALONE."));
    }

    [Fact]
    public void Modes_that_are_not_given_are_those_of_the_options()
    {
        var gameLift = new SimulatedGameLift(new()
        {
            DefaultFlexMatchMode = FlexMatchMode.Standalone,
            DefaultBackfillMode = BackfillMode.Automatic,
        });
        gameLift.Call("CreateMatchmakingRuleSet", RuleSet("mine"));

        Modes(Configuration(("GameSessionQueueArns", null))).ShouldBe("STANDALONE, MANUAL");
        Modes(Configuration(("Name", "queued"), ("FlexMatchMode", "WITH_QUEUE"))).ShouldBe("WITH_QUEUE, AUTOMATIC");

        string Modes(JsonObject request)
        {
            var made = gameLift.Call("CreateMatchmakingConfiguration", request)["Configuration"]!;
            return $"{made["FlexMatchMode"]}, {made["BackfillMode"]}";
        }
    }

    [Fact]
    public void Wrong_configurations_are_refused()
    {
        CreateRuleSet("mine");
        _gameLift.Call("CreateMatchmakingConfiguration", Configuration());

        Refuse(("Name", "duels")).Code.ShouldBe("InvalidRequestException");
        Refuse(("Name", "")).Code.ShouldBe("InvalidRequestException");
        Refuse(("GameSessionQueueArns", null)).Code.ShouldBe("InvalidRequestException");
        Refuse(("GameSessionQueueArns", new JsonArray("global"))).Message
            .ShouldBe("global is not the ARN of a game session queue.");
        Refuse(("GameSessionQueueArns", new JsonArray($"{Arns}gamesessionqueue/none"))).Code
            .ShouldBe("NotFoundException");
        Refuse(("GameSessionQueueArns", new JsonArray($"{Arns}fleet/global"))).Code.ShouldBe("NotFoundException");
        Refuse(("GameSessionQueueArns", new JsonArray("arn:aws:gamelift:eu-west-1::gamesessionqueue/global"))).Code
            .ShouldBe("NotFoundException");
        Refuse(("AcceptanceTimeoutSeconds", null)).Message
            .ShouldBe("AcceptanceTimeoutSeconds is required when AcceptanceRequired is true.");
        Refuse(("RuleSetName", "none")).ShouldBe(new("NotFoundException", "Matchmaking rule set (none) not found."));
        Refuse(("RuleSetName", "arn:aws:gamelift:eu-west-1:123456789012:matchmakingruleset/mine")).Code
            .ShouldBe("NotFoundException");
        Refuse(("GameProperties", new JsonArray(Property("k"), Property("k")))).Code
            .ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateMatchmakingConfiguration", new()
        {
            ["Name"] = "duels",
            ["FlexMatchMode"] = "STANDALONE",
        }).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void A_rule_set_in_use_is_not_deleted()
    {
        CreateRuleSet("mine");
        _gameLift.Call(
            "CreateMatchmakingConfiguration", Configuration(("RuleSetName", $"{Arns}matchmakingruleset/mine")));

        _gameLift.Refuse("DeleteMatchmakingRuleSet", Named("mine")).Message
            .ShouldBe("Matchmaking rule set (mine) is in use by matchmaking configuration (duels).");

        _gameLift.Call("DeleteMatchmakingConfiguration", Named("duels"));
        _gameLift.Call("DeleteMatchmakingRuleSet", Named("mine"));
    }

    [Fact]
    public void Configurations_are_counted_and_listed_by_name_by_rule_set_and_in_pages()
    {
        var gameLift = new SimulatedGameLift(new() { MatchmakingConfigurationsMax = 12 }, WorldSetup.Default with
        {
            RuleSets = [new() { Name = "mine", Body = Rules }, new() { Name = "other", Body = Rules }],
            Configurations =
            [
                .. Enumerable.Range(10, 11).Select(number => new MatchmakingConfigurationSetup
                {
                    Name = $"duels-{number}",
                    RuleSetName = "other",
                    RequestTimeoutSeconds = 1,
                    GameSessionQueues = ["global"],
                }),
            ],
        });
        gameLift.Call("CreateMatchmakingConfiguration", Configuration());

        gameLift.Refuse("CreateMatchmakingConfiguration", Configuration(("Name", "duels-99"))).Code
            .ShouldBe("LimitExceededException");
        var all = gameLift.Call("DescribeMatchmakingConfigurations", []);
        all["Configurations"]!.AsArray().Count.ShouldBe(10);
        gameLift.Call("DescribeMatchmakingConfigurations", new() { ["NextToken"] = all["NextToken"]!.DeepClone() })
            ["Configurations"]!.AsArray().Count.ShouldBe(2);
        gameLift.Call("DescribeMatchmakingConfigurations", new() { ["RuleSetName"] = "mine" })
            ["Configurations"]!.AsArray().ShouldHaveSingleItem()!["Name"]!.GetValue<string>().ShouldBe("duels");
        gameLift.Call("DescribeMatchmakingConfigurations", new() { ["RuleSetName"] = "none" })
            ["Configurations"]!.AsArray().ShouldBeEmpty();
        gameLift.Call("DescribeMatchmakingConfigurations", new() { ["Names"] = new JsonArray("duels-12") })
            ["Configurations"]![0]!["GameSessionQueueArns"]!.ToJsonString()
            .ShouldBe($"""["{Arns}gamesessionqueue/global"]""");
    }

    private static JsonObject Named(string name) => new() { ["Name"] = name };

    private static JsonObject Property(string key) => new() { ["Key"] = key, ["Value"] = "v" };

    private static JsonObject RuleSet(string name) => new() { ["Name"] = name, ["RuleSetBody"] = Rules };

    private static JsonObject Configuration(params (string Name, JsonNode? Value)[] changes)
    {
        var request = new JsonObject
        {
            ["Name"] = "duels",
            ["RuleSetName"] = "mine",
            ["RequestTimeoutSeconds"] = 60,
            ["AcceptanceRequired"] = true,
            ["AcceptanceTimeoutSeconds"] = 20,
            ["GameSessionQueueArns"] = new JsonArray($"{Arns}gamesessionqueue/global"),
            ["GameProperties"] = new JsonArray(Property("k")),
        };
        foreach (var (name, value) in changes)
            request[name] = value;
        return request;
    }

    private JsonObject CreateRuleSet(string name) => _gameLift.Call("CreateMatchmakingRuleSet", RuleSet(name));

    private ServiceError Refuse(params (string Name, JsonNode? Value)[] changes) => _gameLift.Refuse(
        "CreateMatchmakingConfiguration", Configuration([("Name", "another"), .. changes]));

    private JsonArray Describe(JsonObject request) =>
        _gameLift.Call("DescribeMatchmakingConfigurations", request)["Configurations"]!.AsArray();

    private IEnumerable<string> DescribeRuleSets(JsonArray? names) =>
        _gameLift.Call("DescribeMatchmakingRuleSets", new() { ["Names"] = names })["RuleSets"]!.AsArray()
            .Select(each => $"{each!["RuleSetName"]}");
}
