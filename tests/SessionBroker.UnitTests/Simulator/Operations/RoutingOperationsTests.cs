using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class RoutingOperationsTests
{
    private const string Arns = "arn:aws:gamelift:us-east-1:123456789012:";

    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void An_alias_is_made_pointed_elsewhere_and_deleted()
    {
        var alias = _gameLift.Call("CreateAlias", Alias("SIMPLE", fleetId: WorldSetup.Ec2FleetId))["Alias"]!;
        var id = alias["AliasId"]!.GetValue<string>();
        alias["AliasArn"]!.GetValue<string>().ShouldBe($"arn:aws:gamelift:us-east-1::alias/{id}");
        Resolve(alias["AliasArn"]!.GetValue<string>())["FleetId"]!.GetValue<string>().ShouldBe(WorldSetup.Ec2FleetId);

        _gameLift.Call("UpdateAlias", new()
        {
            ["AliasId"] = id,
            ["RoutingStrategy"] = new JsonObject { ["Type"] = "SIMPLE", ["FleetId"] = WorldSetup.AnywhereFleetId },
        });
        Resolve(id)["FleetId"]!.GetValue<string>().ShouldBe(WorldSetup.AnywhereFleetId);

        _gameLift.Call("DeleteAlias", new() { ["AliasId"] = id }).Count.ShouldBe(0);
        foreach (var operation in new[] { "ResolveAlias", "DescribeAlias", "DeleteAlias", "UpdateAlias" })
        {
            _gameLift.Refuse(operation, new() { ["AliasId"] = id }).Message.ShouldBe($"Alias ({id}) not found.");
        }
    }

    [Fact]
    public void A_terminal_alias_keeps_no_fleet()
    {
        var id = _gameLift.Call("CreateAlias", Alias("TERMINAL", WorldSetup.Ec2FleetId, "Please update."))
            ["Alias"]!["AliasId"]!
            .GetValue<string>();

        _gameLift.Call("DescribeAlias", new() { ["AliasId"] = id })["Alias"]!["RoutingStrategy"]!.ToJsonString()
            .ShouldBe("""{"Type":"TERMINAL","Message":"Please update."}""");
        _gameLift.Refuse("ResolveAlias", new() { ["AliasId"] = id })
            .ShouldBe(new("TerminalRoutingStrategyException", "Please update."));
    }

    [Fact]
    public void Wrong_strategies_are_refused()
    {
        _gameLift.Refuse("CreateAlias", Alias("SIMPLE")).Code.ShouldBe("InvalidRequestException");
        _gameLift.Refuse("CreateAlias", Alias("SIMPLE", "fleet-none")).Code.ShouldBe("InvalidRequestException");
        _gameLift.Refuse("CreateAlias", Alias("TERMINAL")).Code.ShouldBe("InvalidRequestException");
        _gameLift.Refuse("CreateAlias", Alias(null)).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Aliases_are_listed_by_name_by_kind_and_in_pages()
    {
        Names([]).ShouldBe(["default", "retired"]);
        Names(new() { ["RoutingStrategyType"] = "TERMINAL" }).ShouldBe(["retired"]);
        Names(new() { ["Name"] = "default" }).ShouldBe(["default"]);
        var token = _gameLift.Call("ListAliases", new() { ["Limit"] = 1 })["NextToken"]!.GetValue<string>();
        Names(new() { ["Limit"] = 1, ["NextToken"] = token }).ShouldBe(["retired"]);
    }

    [Fact]
    public void A_queue_is_made_changed_described_and_deleted()
    {
        var made = _gameLift.Call("CreateGameSessionQueue", Queue());
        made["GameSessionQueue"]!.ToJsonString().ShouldBe(new JsonObject
        {
            ["Name"] = "mine",
            ["GameSessionQueueArn"] = "arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/mine",
            ["TimeoutInSeconds"] = 60,
            ["Destinations"] = Queue()["Destinations"]!.DeepClone(),
            ["PlayerLatencyPolicies"] = Queue()["PlayerLatencyPolicies"]!.DeepClone(),
            ["FilterConfiguration"] = Queue()["FilterConfiguration"]!.DeepClone(),
            ["PriorityConfiguration"] = Queue()["PriorityConfiguration"]!.DeepClone(),
            ["CustomEventData"] = "data",
        }.ToJsonString());

        _gameLift.Call("UpdateGameSessionQueue", new() { ["Name"] = "mine", ["TimeoutInSeconds"] = 30 })
            ["GameSessionQueue"]!
            ["CustomEventData"]!.GetValue<string>().ShouldBe("data");
        _gameLift.Call("DescribeGameSessionQueues", new() { ["Names"] = new JsonArray("none", "mine") })
            ["GameSessionQueues"]!
            .AsArray().ShouldHaveSingleItem()!["TimeoutInSeconds"]!.GetValue<int>().ShouldBe(30);
        _gameLift.Call("DescribeGameSessionQueues", [])["GameSessionQueues"]!.AsArray()
            .Select(each => each!["Name"]!.GetValue<string>()).ShouldBe(["global", "mine"]);
        _gameLift.Call("DeleteGameSessionQueue", new() { ["Name"] = "mine" }).Count.ShouldBe(0);
        _gameLift.Refuse("DeleteGameSessionQueue", new() { ["Name"] = "mine" }).Code.ShouldBe("NotFoundException");
        _gameLift.Refuse("UpdateGameSessionQueue", new() { ["Name"] = "mine" }).Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void Wrong_queues_are_refused()
    {
        Refused("Name", "global").ShouldBe("InvalidRequestException");
        Refused("TimeoutInSeconds", 9).ShouldBe("InvalidRequestException");
        Refused("TimeoutInSeconds", 601).ShouldBe("InvalidRequestException");
        Refused("PlayerLatencyPolicies", new JsonArray(new JsonObject())).ShouldBe("InvalidRequestException");
        Refused("PriorityConfiguration", new JsonObject { ["PriorityOrder"] = new JsonArray("COST", "COST") })
            .ShouldBe("InvalidRequestException");
        Refused("PriorityConfiguration", new JsonObject { ["LocationOrder"] = new JsonArray("us-east-1", "us-east-1") })
            .ShouldBe("InvalidRequestException");
        Refused("Destinations", new JsonArray(new JsonObject { ["DestinationArn"] = "arn:x/fleet-none" }))
            .ShouldBe("NotFoundException");
        Refused("Destinations", new JsonArray([.. Enumerable.Range(0, 11).Select(_ => Queue()
            ["Destinations"]![0]!.DeepClone())]))
            .ShouldBe("LimitExceededException");
    }

    [Fact]
    public void Locations_are_listed_by_kind_and_custom_ones_come_and_go()
    {
        _gameLift.Call("CreateLocation", new() { ["LocationName"] = "custom-lab" })["Location"]!.ToJsonString()
            .ShouldBe(
            $$"""{"LocationName":"custom-lab","LocationArn":"{{Arns}}location/custom-lab"}""");
        _gameLift.Refuse("CreateLocation", new() { ["LocationName"] = "custom-lab" }).Code
            .ShouldBe("ConflictException");
        _gameLift.Refuse("CreateLocation", new() { ["LocationName"] = "laboratory" }).Code
            .ShouldBe("InvalidRequestException");

        Locations("CUSTOM").ShouldBe(["custom-lab", "custom-office"]);
        Locations("AWS").ShouldContain("us-east-1");
        Locations("AWS", "CUSTOM").Length.ShouldBe(Locations("AWS").Length + 2);
        _gameLift.Call("ListLocations", new() { ["Filters"] = new JsonArray("AWS"), ["Limit"] = 1 })["Locations"]![0]!
            ["PingBeacon"]!["UDPEndpoint"]!["Port"]!.GetValue<int>().ShouldBe(7770);

        _gameLift.Call("DeleteLocation", new() { ["LocationName"] = "custom-lab" }).Count.ShouldBe(0);
        _gameLift.Refuse("DeleteLocation", new() { ["LocationName"] = "custom-lab" }).Code
            .ShouldBe("NotFoundException");
        _gameLift.Refuse("DeleteLocation", new() { ["LocationName"] = "custom-office" }).Code
            .ShouldBe("InvalidRequestException");
    }

    private static JsonObject Alias(string? type, string? fleetId = null, string? message = null) => new()
    {
        ["Name"] = "mine",
        ["RoutingStrategy"] = new JsonObject { ["Type"] = type, ["FleetId"] = fleetId, ["Message"] = message },
    };

    private static JsonObject Queue() => new()
    {
        ["Name"] = "mine",
        ["TimeoutInSeconds"] = 60,
        ["Destinations"] = new JsonArray(
            new JsonObject { ["DestinationArn"] = $"{Arns}fleet/{WorldSetup.Ec2FleetId}" },
            new JsonObject { ["DestinationArn"] = $"arn:aws:gamelift:us-east-1::alias/{WorldSetup.DefaultAliasId}" }),
        ["PlayerLatencyPolicies"] = new JsonArray(
            new JsonObject { ["MaximumIndividualPlayerLatencyMilliseconds"] = 50, ["PolicyDurationSeconds"] = 30 }),
        ["FilterConfiguration"] = new JsonObject { ["AllowedLocations"] = new JsonArray("us-east-1") },
        ["PriorityConfiguration"] = new JsonObject { ["PriorityOrder"] = new JsonArray("LOCATION", "COST") },
        ["CustomEventData"] = "data",
    };

    private JsonObject Resolve(string id) => _gameLift.Call("ResolveAlias", new() { ["AliasId"] = id });

    private string[] Names(JsonObject request) =>
        [.. _gameLift.Call("ListAliases", request)["Aliases"]!.AsArray().Select(each => each!["Name"]!
            .GetValue<string>())];

    private string Refused(string member, JsonNode? value)
    {
        var request = Queue();
        request[member] = value;
        return _gameLift.Refuse("CreateGameSessionQueue", request).Code;
    }

    private string[] Locations(params string[] filters) =>
    [
        .. _gameLift.Call(
            "ListLocations", new() { ["Filters"] = new JsonArray([.. filters.Select(each => JsonValue.Create(each))]) })
            ["Locations"]!.AsArray().Select(each => each!["LocationName"]!.GetValue<string>()),
    ];
}
