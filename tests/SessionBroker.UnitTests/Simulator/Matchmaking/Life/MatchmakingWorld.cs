using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Matchmaking.Life;

/// <summary>A world with one matchmaker, "duels", unless a test says otherwise: two teams of one, in skill.</summary>
internal sealed class MatchmakingWorld
{
    internal const string Duel = """
        { "ruleLanguageVersion": "1.0",
          "playerAttributes": [{ "name": "skill", "type": "number", "default": 10 }],
          "teams": [{ "name": "side", "minPlayers": 1, "maxPlayers": 1, "quantity": 2 }],
          "rules": [{ "name": "close", "type": "batchDistance", "batchAttribute": "skill", "maxDistance": 5 }],
          "expansions": [{ "target": "rules[close].maxDistance", "steps": [{ "waitTimeSeconds": 20, "value": 50 }] }] }
        """;

    /// <summary>Two teams of one to two.</summary>
    internal const string Pairs = """
        { "ruleLanguageVersion": "1.0",
          "teams": [{ "name": "side", "minPlayers": 1, "maxPlayers": 2, "quantity": 2 }] }
        """;

    internal MatchmakingWorld(
        Func<MatchmakingConfigurationSetup, MatchmakingConfigurationSetup>? change = null,
        string rules = Duel,
        WorldOptions? options = null,
        Func<WorldSetup, WorldSetup>? world = null,
        int seed = 1)
    {
        change ??= same => same;
        world ??= same => same;
        GameLift = new(options, world(WorldSetup.Default with
        {
            RuleSets = [new() { Name = "rules", Body = rules }],
            Configurations =
            [
                change(new()
                {
                    Name = "duels",
                    RuleSetName = "rules",
                    GameSessionQueues = [WorldSetup.QueueName],
                    RequestTimeoutSeconds = 60,
                }),
            ],
        }), seed);
    }

    internal SimulatedGameLift GameLift { get; }

    internal static MatchmakingWorld Accepting(WorldOptions? options = null, MatchPlayerBehaviour? players = null) =>
        new(
            setup => setup with { AcceptanceRequired = true, AcceptanceTimeoutSeconds = 20, Players = players },
            options: options);

    internal static MatchmakingWorld Standalone() => new(
        setup => setup with { FlexMatchMode = FlexMatchMode.Standalone, GameSessionQueues = [] });

    /// <summary>Starts a ticket whose players have the default attributes.</summary>
    internal JsonObject Start(string id, params string[] players) =>
        GameLift.Call("StartMatchmaking", Request(id, players))["MatchmakingTicket"]!.AsObject();

    internal JsonObject StartSkilled(string id, double skill)
    {
        var request = Request(id, id);
        request["Players"]![0]!["PlayerAttributes"] = Attributes(skill);
        return GameLift.Call("StartMatchmaking", request)["MatchmakingTicket"]!.AsObject();
    }

    internal static JsonObject Attributes(double skill) =>
        new() { ["skill"] = new JsonObject { ["N"] = skill } };

    internal static JsonObject Request(string id, params string[] players) => new()
    {
        ["TicketId"] = id,
        ["ConfigurationName"] = "duels",
        ["Players"] = new JsonArray([.. players.Select(player => new JsonObject { ["PlayerId"] = player })]),
    };

    internal JsonObject Ticket(string id) =>
        GameLift.Call("DescribeMatchmaking", new() { ["TicketIds"] = new JsonArray(id) })["TicketList"]!
            .AsArray().ShouldHaveSingleItem()!.AsObject();

    internal string Status(string id) => (string)Ticket(id)["Status"]!;

    internal string[] Statuses(params string[] ids) => [.. ids.Select(Status)];

    internal string? Reason(string id) => (string?)Ticket(id)["StatusReason"];

    internal void Accept(string id, params string[] players) => Answer(id, "ACCEPT", players);

    internal void Reject(string id, params string[] players) => Answer(id, "REJECT", players);

    internal ServiceError RefuseAnswer(string id, params string[] players) =>
        GameLift.Refuse("AcceptMatch", AnswerOf(id, "ACCEPT", players));

    internal JsonObject Session(string ticket) =>
        GameLift.Describe((string)Ticket(ticket)["GameSessionConnectionInfo"]!["GameSessionArn"]!);

    /// <summary>The details of the events since the last call, placement events left out.</summary>
    internal JsonObject[] Events() =>
    [
        .. GameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>()
            .Where(each => (string?)each.Body["detail-type"] == "GameLift Matchmaking Event")
            .Select(each => each.Body["detail"]!.AsObject()),
    ];

    /// <summary>The types of the events with the tickets that they tell of.</summary>
    internal string[] Told() =>
    [
        .. Events().Select(each => $"{each["type"]} " + string.Join(
            ',', each["tickets"]!.AsArray().Select(ticket => $"{ticket!["ticketId"]}"))),
    ];

    private static JsonObject AnswerOf(string id, string answer, string[] players) => new()
    {
        ["TicketId"] = id,
        ["AcceptanceType"] = answer,
        ["PlayerIds"] = new JsonArray([.. players.Select(player => JsonValue.Create(player))]),
    };

    private void Answer(string id, string answer, string[] players) => GameLift.Call(
        "AcceptMatch", AnswerOf(id, answer, players.Length == 0 ? [id] : players)).Count.ShouldBe(0);
}
