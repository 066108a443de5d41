using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

/// <summary>
/// Turns numbers into things that happen to a world: any numbers make a history, so that FsCheck can shrink it.
/// </summary>
internal sealed class RandomHistory(GameLiftState world)
{
    private static readonly string[] Operations =
    [
        "CreateGameSession", "CreatePlayerSessions", "UpdateGameSession", "TerminateGameSession",
        "StartGameSessionPlacement", "StopGameSessionPlacement", "UpdateFleetCapacity", "StartMatchmaking",
        "AcceptMatch", "StopMatchmaking", "StartMatchBackfill",
    ];

    /// <summary>
    /// A small world with all that the virtual servers can do, so that histories run into its limits.
    /// </summary>
    internal static WorldSetup Setup { get; } = WorldSetup.Default with
    {
        Fleets =
        [
            WorldSetup.Default.Fleets[0] with
            {
                Spot = true,
                ProcessesPerInstance = 2,
                MaxConcurrentGameSessionActivations = 1,
                GameServers = new()
                {
                    ActivationSecondsMax = 20,
                    ActivationFailureChance = 0.2,
                    CrashChance = 0.2,
                    ConnectChance = 0.5,
                    ConnectSecondsMax = 90,
                    StaySeconds = 30,
                    SessionSeconds = 300,
                    EndsWhenEmpty = true,
                    IgnoresTerminateChance = 0.2,
                },
                ActivationTimeoutSeconds = 30,
            },
            WorldSetup.Default.Fleets[1],
        ],
        RuleSets =
        [
            new()
            {
                Name = "pairs",
                Body = """
                    { "ruleLanguageVersion": "1.0",
                      "playerAttributes": [{ "name": "skill", "type": "number", "default": 0 }],
                      "teams": [{ "name": "side", "minPlayers": 1, "maxPlayers": 2, "quantity": 2 }],
                      "rules": [{ "name": "close", "type": "batchDistance", "batchAttribute": "skill",
                        "maxDistance": 1 }],
                      "expansions": [{ "target": "rules[close].maxDistance",
                        "steps": [{ "waitTimeSeconds": 30, "value": 3 }] }] }
                    """,
            },
        ],
        Configurations =
        [
            new()
            {
                Name = "pairs",
                RuleSetName = "pairs",
                GameSessionQueues = [WorldSetup.QueueName],
                RequestTimeoutSeconds = 150,
                AcceptanceRequired = true,
                AcceptanceTimeoutSeconds = 20,
                BackfillMode = BackfillMode.Automatic,
                Players = new() { AcceptChance = 0.7, RejectChance = 0.1, AnswerSecondsMax = 30 },
            },
        ],
    };

    internal void Apply(int what, int which)
    {
        var sessions = world.GameSessions.All.ToArray();
        var session = sessions.Length == 0 ? null : sessions[which % sessions.Length];
        var players = world.PlayerSessions.All.ToArray();
        var player = players.Length == 0 ? "psess-none" : players[which % players.Length].Id;
        switch (what % 20)
        {
            case < 11:
                var operation = Operations[what % 20];
                var input = operation.Contains("Match", StringComparison.Ordinal)
                    ? Matchmaking(operation, which, session)
                    : Input(operation, which, session);
                _ = OperationTable.All[operation](world, input);
                break;
            case 11:
                world.AcceptPlayerSession(player);
                break;
            case 12:
                world.RemovePlayerSession(player);
                break;
            case 13:
                world.EndGameSession(session?.Arn ?? "");
                break;
            case 14:
                world.CrashProcess(session?.Arn ?? "");
                break;
            case 15:
                world.InterruptSpot(session?.Arn ?? "");
                break;
            case 16:
                world.AddProcesses(WorldSetup.Ec2FleetId, "us-east-1", which % 3);
                break;
            case 17:
                world.RemoveProcesses(WorldSetup.Ec2FleetId, "us-east-1", which % 3);
                break;
            case 18:
                world.Step();
                break;
            default:
                world.AdvanceTo(world.Now.AddSeconds(which % 100));
                break;
        }
    }

    private static JsonObject Input(string operation, int which, GameSession? session) => operation switch
    {
        "CreateGameSession" => new()
        {
            ["FleetId"] = WorldSetup.Ec2FleetId,
            ["MaximumPlayerSessionCount"] = which % 4,
            ["Location"] = which % 2 == 0 ? "us-east-1" : "us-west-2",
            ["IdempotencyToken"] = $"token-{which % 30}",
            ["CreatorId"] = $"creator-{which % 7}",
        },
        "CreatePlayerSessions" => new()
        {
            ["GameSessionId"] = session?.Arn ?? "",
            ["PlayerIds"] = new JsonArray([.. Enumerable.Range(which % 7, 1 + (which % 3))
                .Select(each => JsonValue.Create($"player-{each}"))]),
        },
        "UpdateGameSession" => new()
        {
            ["GameSessionId"] = session?.Arn ?? "",
            ["MaximumPlayerSessionCount"] = which % 5,
            ["PlayerSessionCreationPolicy"] = which % 4 == 0 ? "DENY_ALL" : "ACCEPT_ALL",
            ["ProtectionPolicy"] = which % 3 == 0 ? "FullProtection" : "NoProtection",
        },
        "TerminateGameSession" => new()
        {
            ["GameSessionId"] = session?.Arn ?? "",
            ["TerminationMode"] = which % 2 == 0 ? "FORCE_TERMINATE" : "TRIGGER_ON_PROCESS_TERMINATE",
        },
        "UpdateFleetCapacity" => new()
        {
            ["FleetId"] = WorldSetup.Ec2FleetId,
            ["DesiredInstances"] = which % 4,
            ["Location"] = which % 2 == 0 ? "us-east-1" : "us-west-2",
        },
        _ => new()
        {
            ["PlacementId"] = $"placement-{which % 30}",
            ["GameSessionQueueName"] = WorldSetup.QueueName,
            ["MaximumPlayerSessionCount"] = 2,
            ["DesiredPlayerSessions"] = new JsonArray(new JsonObject { ["PlayerId"] = "placed" }),
        },
    };

    private JsonObject Matchmaking(string operation, int which, GameSession? session)
    {
        var tickets = world.FlexMatch.Tickets.All.ToArray();
        var ticket = tickets.Length == 0 ? null : tickets[which % tickets.Length];
        var players = ticket?.Players.Take(1 + (which % 2)).Select(each => each.PlayerId) ?? [];
        return operation switch
        {
            "AcceptMatch" => new()
            {
                ["TicketId"] = ticket?.Id ?? "none",
                ["PlayerIds"] = new JsonArray([.. players.Select(each => JsonValue.Create(each))]),
                ["AcceptanceType"] = which % 5 == 0 ? "REJECT" : "ACCEPT",
            },
            "StopMatchmaking" => new() { ["TicketId"] = ticket?.Id ?? "none" },
            "StartMatchBackfill" => new()
            {
                ["TicketId"] = $"ticket-{which % 200}",
                ["ConfigurationName"] = "pairs",
                ["GameSessionArn"] = session?.Arn ?? "none",
                ["Players"] = new JsonArray(
                    new JsonObject { ["PlayerId"] = $"player-{which % 9}", ["Team"] = $"side_{1 + (which % 2)}" }),
            },
            _ => new()
            {
                ["TicketId"] = $"ticket-{which % 200}",
                ["ConfigurationName"] = "pairs",
                ["Players"] = new JsonArray([.. Enumerable.Range(which % 9, 1 + (which % 2)).Select(
                    each => new JsonObject
                    {
                        ["PlayerId"] = $"player-{each}",
                        ["PlayerAttributes"] = new JsonObject { ["skill"] = new JsonObject { ["N"] = which % 4 } },
                    })]),
            },
        };
    }
}
