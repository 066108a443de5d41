using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class OutputShapeTests
{
    private const string Fleet = WorldSetup.Ec2FleetId;

    private readonly SimulatedGameLift _gameLift = new(setup: SimulatedGameLift.With(
        fleet => fleet with { PlayerGatewayMode = "ENABLED", CreationPolicy = new(9, 9), Description = "d" }));
    private readonly HashSet<string> _called = [];
    private readonly List<string> _faults = [];

    [Fact]
    public void Every_output_fits_the_model()
    {
        GameSessions();
        Placements();
        Fleets();
        Routing();
        Matchmakers();

        _faults.ShouldBeEmpty();
        OperationTable.All.Keys.Except(_called).ShouldBeEmpty();
    }

    [Fact]
    public void An_output_that_does_not_fit_is_found() =>
        OutputShapes.Faults("ResolveAlias", new() { ["FleetId"] = "not an id", ["FleetArn"] = 1, ["Extra"] = 1 })
            .ShouldBe(
                [
                    "ResolveAlias.FleetId is \"not an id\"", "ResolveAlias.FleetArn is 1",
                    "ResolveAlias.Extra is not in the model",
                ]);

    private void GameSessions()
    {
        var id = Call("CreateGameSession", $$"""
            {"FleetId":"{{Fleet}}","MaximumPlayerSessionCount":4,"CreatorId":"c","Name":"n","GameSessionData":"d",
            "GameProperties":[{"Key":"k","Value":"v"}]}
            """)["GameSession"]!["GameSessionId"]!.GetValue<string>();
        _gameLift.World.Settle();
        var player = Call("CreatePlayerSession", $$"""{"GameSessionId":"{{id}}","PlayerId":"p","PlayerData":"d"}""");
        Call("CreatePlayerSessions", $$"""{"GameSessionId":"{{id}}","PlayerIds":["q","r"]}""");
        Call("GetPlayerConnectionDetails", $$"""{"GameSessionId":"{{id}}","PlayerIds":["p"]}""");
        Call("SearchGameSessions", $$"""{"FleetId":"{{Fleet}}"}""")["GameSessions"]!.AsArray().Count.ShouldBe(1);
        Call("UpdateGameSession", $$"""{"GameSessionId":"{{id}}","Name":"m"}""");
        _gameLift.World.AcceptPlayerSession(player["PlayerSession"]!["PlayerSessionId"]!.GetValue<string>());
        Call("TerminateGameSession", $$"""{"GameSessionId":"{{id}}","TerminationMode":"FORCE_TERMINATE"}""");
        _gameLift.World.Settle();
        Call("DescribePlayerSessions", $$"""{"GameSessionId":"{{id}}","Limit":1}""")["NextToken"].ShouldNotBeNull();
        Call("DescribeGameSessions", $$"""{"GameSessionId":"{{id}}"}""");
        Call("DescribeGameSessionDetails", $$"""{"FleetId":"{{Fleet}}"}""");
        Call("GetGameSessionLogUrl", $$"""{"GameSessionId":"{{id}}"}""");
    }

    private void Placements()
    {
        const string Id = """{"PlacementId":"p"}""";
        Call("StartGameSessionPlacement", """
            {"PlacementId":"p","GameSessionQueueName":"global","MaximumPlayerSessionCount":2,"GameSessionName":"n",
            "GameSessionData":"d","DesiredPlayerSessions":[{"PlayerId":"a"}],
            "PlayerLatencies":[{"PlayerId":"a","RegionIdentifier":"us-west-2","LatencyInMilliseconds":1.5}]}
            """);
        Call("DescribeGameSessionPlacement", Id);
        Call("StopGameSessionPlacement", Id);
        Call("StartGameSessionPlacement", """
            {"PlacementId":"q","GameSessionQueueName":"global","MaximumPlayerSessionCount":2,
            "DesiredPlayerSessions":[{"PlayerId":"a"}]}
            """);
        _gameLift.World.Settle();
        Call("DescribeGameSessionPlacement", """{"PlacementId":"q"}""")["GameSessionPlacement"]!["Status"]!
            .GetValue<string>().ShouldBe("FULFILLED");
    }

    private void Matchmakers()
    {
        const string Rules =
            """{"ruleLanguageVersion":"1.0","teams":[{"name":"one","minPlayers":1,"maxPlayers":1,"quantity":2}]}""";
        var ruleSet = new JsonObject { ["RuleSetBody"] = Rules };
        Call("ValidateMatchmakingRuleSet", ruleSet.ToJsonString());
        ruleSet["Name"] = "r";
        Call("CreateMatchmakingRuleSet", ruleSet.ToJsonString());
        Call("DescribeMatchmakingRuleSets", """{"Names":["r"]}""");
        Call("CreateMatchmakingConfiguration", """
            {"Name":"m","RuleSetName":"r","RequestTimeoutSeconds":60,"AcceptanceRequired":true,
            "AcceptanceTimeoutSeconds":10,"Description":"d","CustomEventData":"c","NotificationTarget":"arn:aws:sns:x",
            "GameSessionQueueArns":["arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/global"],
            "GameProperties":[{"Key":"k","Value":"v"}],"GameSessionData":"d","AdditionalPlayerCount":1}
            """);
        Call("UpdateMatchmakingConfiguration", """{"Name":"m","BackfillMode":"AUTOMATIC"}""");
        Call("DescribeMatchmakingConfigurations", "{}")["Configurations"]!.AsArray().ShouldNotBeEmpty();
        Tickets();
        Call("DeleteMatchmakingConfiguration", """{"Name":"m"}""");
        Call("DeleteMatchmakingRuleSet", """{"Name":"r"}""");
    }

    private void Tickets()
    {
        Call("UpdateMatchmakingConfiguration", """{"Name":"m","BackfillMode":"MANUAL","AdditionalPlayerCount":0}""");
        foreach (var id in new[] { "a", "b" })
        {
            Call("StartMatchmaking", $$"""
                {"TicketId":"{{id}}","ConfigurationName":"m","Players":[{"PlayerId":"{{id}}",
                "LatencyInMs":{"us-west-2":5},"PlayerAttributes":{"s":{"S":"x"},"n":{"N":1.5},"l":{"SL":["x"]},
                "m":{"SDM":{"x":2} } } }]}
                """);
        }

        _gameLift.Pass(1);
        Call("AcceptMatch", """{"TicketId":"a","PlayerIds":["a"],"AcceptanceType":"ACCEPT"}""");
        Call("AcceptMatch", """{"TicketId":"b","PlayerIds":["b"],"AcceptanceType":"ACCEPT"}""");
        _gameLift.Pass(1);
        var ticket = Call("DescribeMatchmaking", """{"TicketIds":["a"]}""")["TicketList"]![0]!;
        var session = ticket["GameSessionConnectionInfo"]!["GameSessionArn"];
        Call("DescribeGameSessions", $$"""{"GameSessionId":"{{session}}"}""");
        Call("StartMatchBackfill", $$"""
            {"TicketId":"f","ConfigurationName":"m","GameSessionArn":"{{session}}",
            "Players":[{"PlayerId":"a","Team":"one_1"}]}
            """);
        Call("StopMatchmaking", """{"TicketId":"f"}""");
    }

    private void Fleets()
    {
        var made = Call("CreateFleet", """
            {"Name":"f","BuildId":"build-1","EC2InstanceType":"c5.large","ServerLaunchPath":"/local/game/server",
            "LogPaths":["/local/game"],"MetricGroups":["m"],"ResourceCreationLimitPolicy":{"PolicyPeriodInMinutes":1}}
            """)["FleetAttributes"]!["FleetId"]!.GetValue<string>();
        Call("CreateFleet", """
            {"Name":"a","ComputeType":"ANYWHERE","Locations":[{"Location":"custom-office"}],
            "AnywhereConfiguration":{"Cost":"0.25"}}
            """);
        Call("ListFleets", """{"Limit":1}""");
        Call("DescribeFleetAttributes", "{}");
        Call("UpdateFleetAttributes", $$"""{"FleetId":"{{made}}","Name":"g"}""");
        _gameLift.World.Settle();
        Call("UpdateFleetCapacity", $$$"""
            {"FleetId":"{{{Fleet}}}","DesiredInstances":2,
            "ManagedCapacityConfiguration":{"ZeroCapacityStrategy":"MANUAL"}}
            """);
        Call("DescribeFleetCapacity", "{}");
        Call("DescribeFleetUtilization", "{}");
        Call("CreateFleetLocations", $$"""{"FleetId":"{{Fleet}}","Locations":[{"Location":"eu-west-1"}]}""");
        Call("DescribeFleetLocationAttributes", $$"""{"FleetId":"{{Fleet}}"}""");
        Call("DeleteFleetLocations", $$"""{"FleetId":"{{Fleet}}","Locations":["eu-west-1"]}""");
        Call("DeleteFleet", $$"""{"FleetId":"{{made}}"}""");
        _gameLift.World.Settle();
        Call("DescribeFleetAttributes", "{}");
    }

    private void Routing()
    {
        var alias = Call("CreateAlias", $$$"""
            {"Name":"a","Description":"d","RoutingStrategy":{"Type":"SIMPLE","FleetId":"{{{Fleet}}}"}}
            """)["Alias"]!["AliasId"]!.GetValue<string>();
        foreach (var operation in new[] { "DescribeAlias", "ResolveAlias", "UpdateAlias", "DeleteAlias" })
        {
            Call(operation, $$"""{"AliasId":"{{alias}}"}""");
        }

        Call("ListAliases", """{"Limit":1}""");
        Call("CreateGameSessionQueue", $$$"""
            {"Name":"q","CustomEventData":"d","NotificationTarget":"arn:aws:sns:us-east-1:123456789012:t",
            "PlayerLatencyPolicies":[{"MaximumIndividualPlayerLatencyMilliseconds":9}],
            "Destinations":[{"DestinationArn":"arn:aws:gamelift:us-east-1:123456789012:fleet/{{{Fleet}}}"}],
            "FilterConfiguration":{"AllowedLocations":["us-east-1"]},
            "PriorityConfiguration":{"LocationOrder":["us-east-1"]}}
            """);
        Call("DescribeGameSessionQueues", "{}");
        Call("UpdateGameSessionQueue", """{"Name":"q","TimeoutInSeconds":10}""");
        Call("DeleteGameSessionQueue", """{"Name":"q"}""");
        Call("CreateLocation", """{"LocationName":"custom-lab"}""");
        Call("ListLocations", "{}");
        Call("DeleteLocation", """{"LocationName":"custom-lab"}""");
    }

    private JsonObject Call(string operation, string input)
    {
        var output = _gameLift.Call(operation, JsonNode.Parse(input)!.AsObject());
        _called.Add(operation);
        _faults.AddRange(OutputShapes.Faults(operation, output));
        return output;
    }
}
