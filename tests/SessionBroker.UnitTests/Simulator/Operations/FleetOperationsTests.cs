using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Operations;

public sealed class FleetOperationsTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void An_EC2_fleet_becomes_ACTIVE_and_hosts_sessions()
    {
        var fleet = _gameLift.Call("CreateFleet", Ec2());
        var id = fleet["FleetAttributes"]!["FleetId"]!.GetValue<string>();
        fleet["FleetAttributes"]!["Status"]!.GetValue<string>().ShouldBe("NEW");
        fleet["LocationStates"]!.AsArray().Select(each => each!["Location"]!.GetValue<string>())
            .ShouldBe(["us-east-1", "eu-west-1"]);
        _gameLift.Refuse("CreateGameSession", SimulatedGameLift.Request(("FleetId", id)))
            .Code.ShouldBe("InvalidFleetStatusException");

        _gameLift.Pass(5);

        Attributes(id)["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        _gameLift.Create(("FleetId", id), ("Location", "eu-west-1")).ShouldNotBeNull();
        _gameLift.World.TakeEvents().OfType<WorldEvent.Fleet>().Select(each => each.Code).ShouldBe(
            [
                "FLEET_CREATED", "FLEET_STATE_DOWNLOADING", "FLEET_STATE_VALIDATING", "FLEET_STATE_BUILDING",
                "FLEET_STATE_ACTIVATING", "FLEET_STATE_ACTIVE",
            ]);
    }

    [Fact]
    public void An_Anywhere_fleet_is_ACTIVE_at_once_and_has_no_compute()
    {
        _gameLift.Call("CreateLocation", new() { ["LocationName"] = "custom-lab" });
        var id = _gameLift.Call("CreateFleet", Anywhere("custom-lab"))["FleetAttributes"]!["FleetId"]!
            .GetValue<string>();

        Attributes(id)["Status"]!.GetValue<string>().ShouldBe("ACTIVE");
        Attributes(id)["AnywhereConfiguration"]!["Cost"]!.GetValue<string>().ShouldBe("0.25");
        var request = SimulatedGameLift.Request(("FleetId", id), ("Location", "custom-lab"));
        _gameLift.Refuse("CreateGameSession", request).Code.ShouldBe("FleetCapacityExceededException");
        _gameLift.World.AddProcesses(id, "custom-lab", 1).ShouldBeNull();
        _gameLift.Call("CreateGameSession", request).ShouldNotBeNull();
    }

    [Fact]
    public void What_CreateFleet_was_given_is_described()
    {
        var attributes = Attributes(Created(Ec2()));

        attributes["BuildId"]!.GetValue<string>().ShouldBe("build-1");
        attributes["BuildArn"]!.GetValue<string>().ShouldBe("arn:aws:gamelift:us-east-1:123456789012:build/build-1");
        attributes["InstanceType"]!.GetValue<string>().ShouldBe("c5.large");
        attributes["FleetType"]!.GetValue<string>().ShouldBe("SPOT");
        attributes["LogPaths"]!.ToJsonString().ShouldBe("""["/local/game/logs"]""");
        attributes["ResourceCreationLimitPolicy"]!["NewGameSessionsPerCreator"]!.GetValue<int>().ShouldBe(3);
        attributes["CertificateConfiguration"]!["CertificateType"]!.GetValue<string>().ShouldBe("GENERATED");
    }

    [Theory]
    [InlineData("BuildId")]
    [InlineData("EC2InstanceType")]
    [InlineData("RuntimeConfiguration")]
    public void An_EC2_fleet_needs_its_parts(string missing)
    {
        var request = Ec2();
        request.Remove(missing);

        _gameLift.Refuse("CreateFleet", request).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Wrong_fleets_are_refused()
    {
        Refused(Ec2(), "Locations", Locations("custom-office")).ShouldBe("InvalidRequestException");
        Refused(Ec2(), "ScriptId", "script-1").ShouldBe("InvalidRequestException");
        Refused(Ec2(), "RuntimeConfiguration", Runtime(51)).ShouldBe("InvalidRequestException");
        Refused(Ec2(), "RuntimeConfiguration", new JsonObject { ["GameSessionActivationTimeoutSeconds"] = 5 })
            .ShouldBe("InvalidRequestException");
        Refused(Ec2(), "Locations", Locations("eu-west-1")).ShouldBe("InvalidRequestException");
        Refused(Ec2(), "Locations", Locations("us-east-1", "us-east-1-nowhere-1")).ShouldBe("InvalidRequestException");
        Refused(Anywhere("custom-office"), "Locations", null).ShouldBe("InvalidRequestException");
        Refused(Anywhere("custom-none"), "Name", "x").ShouldBe("InvalidRequestException");
        Refused(Anywhere("custom-office"), "FleetType", "SPOT").ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void A_launch_path_stands_in_for_server_processes()
    {
        var request = Ec2();
        request["RuntimeConfiguration"] = new JsonObject { ["GameSessionActivationTimeoutSeconds"] = 5 };
        request["ServerLaunchPath"] = "/local/game/server";

        Attributes(Created(request))["ServerLaunchPath"]!.GetValue<string>().ShouldBe("/local/game/server");
    }

    [Fact]
    public void A_Local_Zone_is_a_remote_location()
    {
        var request = Ec2();
        request["Locations"] = Locations("us-west-2-lax-1", "us-east-1");
        request.Remove("CertificateConfiguration");
        var id = Created(request);
        var later = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };
        later["Locations"] = Locations("us-east-1-chi-1");
        _gameLift.Call("CreateFleetLocations", later)["LocationStates"]![0]!["Location"]!.GetValue<string>()
            .ShouldBe("us-east-1-chi-1");
        _gameLift.Pass(5);

        _gameLift.Create(("FleetId", id))["Location"]!.GetValue<string>().ShouldBe("us-east-1");
        var session = _gameLift.Create(("FleetId", id), ("Location", "us-west-2-lax-1"));
        session["GameSessionId"]!.GetValue<string>().ShouldContain($"gamesession/{id}/us-west-2-lax-1/");
        session["DnsName"]!.GetValue<string>().ShouldEndWith(".us-west-2.compute.amazonaws.com");
    }

    [Fact]
    public void Deleting_a_fleet_ends_what_runs_on_it()
    {
        var session = _gameLift.Active();

        _gameLift.Call("DeleteFleet", new() { ["FleetId"] = WorldSetup.Ec2FleetId }).Count.ShouldBe(0);

        Attributes(WorldSetup.Ec2FleetId)["Status"]!.GetValue<string>().ShouldBe("DELETING");
        _gameLift.Describe(session)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
        _gameLift.Refuse("DeleteFleet", new() { ["FleetId"] = WorldSetup.Ec2FleetId }).Code
            .ShouldBe("InvalidFleetStatusException");
        _gameLift.Pass(1);
        Attributes(WorldSetup.Ec2FleetId)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
        Attributes(WorldSetup.Ec2FleetId)["TerminationTime"].ShouldNotBeNull();
    }

    [Fact]
    public void Attributes_are_updated_for_what_comes_after()
    {
        var before = _gameLift.Active();
        _gameLift.Call("UpdateFleetAttributes", new()
        {
            ["FleetId"] = WorldSetup.Ec2FleetId,
            ["Name"] = "renamed",
            ["NewGameSessionProtectionPolicy"] = "FullProtection",
            ["ResourceCreationLimitPolicy"] =
                new JsonObject { ["NewGameSessionsPerCreator"] = 1, ["PolicyPeriodInMinutes"] = 1 },
            ["MetricGroups"] = new JsonArray("mine"),
        })["FleetId"]!.GetValue<string>().ShouldBe(WorldSetup.Ec2FleetId);

        Attributes(WorldSetup.Ec2FleetId)["Name"]!.GetValue<string>().ShouldBe("renamed");
        Attributes(WorldSetup.Ec2FleetId)["MetricGroups"]!.ToJsonString().ShouldBe("""["mine"]""");
        _gameLift.World.GameSessions.Find(before)!.FullProtection.ShouldBeFalse();
        _gameLift.World.GameSessions.Find(_gameLift.Active(("CreatorId", "ada")))!.FullProtection.ShouldBeTrue();
    }

    [Fact]
    public void Capacity_and_utilization_speak_for_the_home_region()
    {
        _gameLift.Reserve(_gameLift.Active());
        _gameLift.Active(("Location", "us-west-2"));

        var capacity = Single("DescribeFleetCapacity", "FleetCapacity");
        capacity["InstanceCounts"]!.ToJsonString().ShouldBe(
            """{"DESIRED":1,"MINIMUM":0,"MAXIMUM":10,"PENDING":0,"ACTIVE":1,"IDLE":0,"TERMINATING":0}""");
        var use = Single("DescribeFleetUtilization", "FleetUtilization");
        use["ActiveServerProcessCount"]!.GetValue<int>().ShouldBe(10);
        use["ActiveGameSessionCount"]!.GetValue<int>().ShouldBe(1);
        use["CurrentPlayerSessionCount"]!.GetValue<int>().ShouldBe(1);
        use["MaximumPlayerSessionCount"]!.GetValue<int>().ShouldBe(4);
        use["Location"]!.GetValue<string>().ShouldBe("us-east-1");
    }

    [Fact]
    public void Scaling_out_starts_instances()
    {
        _gameLift.Call("UpdateFleetCapacity", Capacity(("DesiredInstances", 3), ("Location", "us-west-2")))["Location"]!
            .GetValue<string>().ShouldBe("us-west-2");
        _gameLift.Pass(1);

        _gameLift.World.Fleets.Get(WorldSetup.Ec2FleetId).Find("us-west-2")!.FreeProcesses.ShouldBe(30);
    }

    [Fact]
    public void Wrong_capacities_are_refused()
    {
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("DesiredInstances", 11))).Code
            .ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("MinSize", 2), ("DesiredInstances", 1))).Code
            .ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("MinSize", 11))).Code.ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("Location", "eu-west-1"))).Code
            .ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("FleetId", WorldSetup.AnywhereFleetId))).Code
            .ShouldBe("InvalidRequestException");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("FleetId", "fleet-none"))).Code.ShouldBe("NotFoundException");
        _gameLift.World.SetFleetStatus(WorldSetup.Ec2FleetId, "ERROR");
        _gameLift.Refuse("UpdateFleetCapacity", Capacity(("DesiredInstances", 1))).Code
            .ShouldBe("InvalidFleetStatusException");
    }

    [Fact]
    public void Locations_join_and_leave_a_fleet()
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId, ["Locations"] = Locations("eu-west-1") };
        _gameLift.Call("CreateFleetLocations", request)["LocationStates"]![0]!["Status"]!.GetValue<string>()
            .ShouldBe("NEW");
        _gameLift.Refuse("CreateFleetLocations", request).Code.ShouldBe("ConflictException");
        _gameLift.Pass(5);
        var session = _gameLift.Active(("Location", "eu-west-1"));

        _gameLift.Call("DeleteFleetLocations", Leaving("eu-west-1"));
        _gameLift.Describe(session)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
        _gameLift.Pass(1);

        _gameLift.Refuse("DeleteFleetLocations", Leaving("eu-west-1")).Code.ShouldBe("NotFoundException");
        _gameLift.Refuse("DeleteFleetLocations", Leaving("us-east-1")).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void Location_attributes_leave_the_home_region_and_unknown_ones_out()
    {
        Places("us-east-1", "mars-1", "us-west-2").ShouldBe(["us-west-2"]);
        Places().ShouldBe(["us-west-2"]);

        var plain = new SimulatedGameLift(new() { MultiLocation = false });
        plain.Refuse("DescribeFleetLocationAttributes", new() { ["FleetId"] = WorldSetup.Ec2FleetId })
            .Code.ShouldBe("UnsupportedRegionException");
    }

    [Fact]
    public void Unknown_fleets_are_left_out_unless_only_one_is_requested()
    {
        Count("fleet-none", WorldSetup.Ec2FleetId).ShouldBe(1);
        _gameLift.Refuse("DescribeFleetAttributes", Fleets("fleet-none")).Code.ShouldBe("NotFoundException");
        _gameLift.Refuse("DescribeFleetCapacity", Fleets(WorldSetup.AnywhereFleetId)).Code
            .ShouldBe("InvalidRequestException");

        var lax = new SimulatedGameLift(new() { UnknownFleet = UnknownId.EmptyList });
        lax.Call("DescribeFleetAttributes", Fleets("fleet-none"))["FleetAttributes"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void Fleets_are_listed_in_pages_and_by_build()
    {
        var built = Created(Ec2());

        _gameLift.Call("ListFleets", new() { ["BuildId"] = "build-1" })["FleetIds"]!.AsArray()
            .Select(each => each!.GetValue<string>()).ShouldBe([built]);
        var first = _gameLift.Call("ListFleets", new() { ["Limit"] = 2 });
        var token = first["NextToken"]!.GetValue<string>();
        var second = _gameLift.Call("ListFleets", new() { ["Limit"] = 2, ["NextToken"] = token });
        second["FleetIds"]!.AsArray().Select(each => each!.GetValue<string>()).ShouldBe([built]);
        _gameLift.Call("DescribeFleetUtilization", [])["FleetUtilization"]!.AsArray().Count.ShouldBe(2);
    }

    private static JsonObject Ec2() => new()
    {
        ["Name"] = "made",
        ["BuildId"] = "build-1",
        ["EC2InstanceType"] = "c5.large",
        ["FleetType"] = "SPOT",
        ["RuntimeConfiguration"] = Runtime(5),
        ["Locations"] = Locations("us-east-1", "eu-west-1"),
        ["LogPaths"] = new JsonArray("/local/game/logs"),
        ["CertificateConfiguration"] = new JsonObject { ["CertificateType"] = "GENERATED" },
        ["ResourceCreationLimitPolicy"] = new JsonObject { ["NewGameSessionsPerCreator"] = 3 },
    };

    private static JsonObject Anywhere(string location) => new()
    {
        ["Name"] = "made",
        ["ComputeType"] = "ANYWHERE",
        ["Locations"] = Locations(location),
        ["AnywhereConfiguration"] = new JsonObject { ["Cost"] = "0.25" },
    };

    private static JsonObject Runtime(int processes) => new()
    {
        ["ServerProcesses"] = new JsonArray(
            new JsonObject { ["LaunchPath"] = "/local/game/server", ["ConcurrentExecutions"] = processes }),
    };

    private static JsonArray Locations(params string[] names) =>
        new([.. names.Select(name => new JsonObject { ["Location"] = name })]);

    private static JsonObject Leaving(string location) =>
        new() { ["FleetId"] = WorldSetup.Ec2FleetId, ["Locations"] = new JsonArray(location) };

    private static JsonObject Fleets(params string[] ids) =>
        new() { ["FleetIds"] = new JsonArray([.. ids.Select(each => JsonValue.Create(each))]) };

    private static JsonObject Capacity(params (string Name, JsonNode? Value)[] members)
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };
        foreach (var (name, value) in members)
        {
            request[name] = value;
        }

        return request;
    }

    private string Created(JsonObject request) =>
        _gameLift.Call("CreateFleet", request)["FleetAttributes"]!["FleetId"]!.GetValue<string>();

    private string Refused(JsonObject request, string member, JsonNode? value)
    {
        request[member] = value;
        return _gameLift.Refuse("CreateFleet", request).Code;
    }

    private JsonObject Attributes(string id) =>
        _gameLift.Call("DescribeFleetAttributes", Fleets(id))["FleetAttributes"]![0]!.AsObject();

    private JsonObject Single(string operation, string list) =>
        _gameLift.Call(operation, Fleets(WorldSetup.Ec2FleetId))[list]![0]!.AsObject();

    private int Count(params string[] ids) =>
        _gameLift.Call("DescribeFleetAttributes", Fleets(ids))["FleetAttributes"]!.AsArray().Count;

    private string[] Places(params string[] locations)
    {
        var request = new JsonObject { ["FleetId"] = WorldSetup.Ec2FleetId };
        if (locations.Length > 0)
        {
            request["Locations"] = new JsonArray([.. locations.Select(each => JsonValue.Create(each))]);
        }

        return
        [
            .. _gameLift.Call("DescribeFleetLocationAttributes", request)["LocationAttributes"]!.AsArray()
                .Select(each => each!["LocationState"]!["Location"]!.GetValue<string>()),
        ];
    }
}
