using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class PlacementTests
{
    private readonly SimulatedGameLift _gameLift = new();

    [Fact]
    public void A_placement_is_pending_then_has_an_attempt_then_is_fulfilled_with_seats()
    {
        Status(Start(_gameLift, "p", ("DesiredPlayerSessions", Desired("ada", "bob")))).ShouldBe("PENDING");
        _gameLift.Pass(0);
        var attempt = Describe(_gameLift, "p");
        Status(attempt).ShouldBe("PENDING");
        attempt["GameSessionArn"]!.GetValue<string>()
            .ShouldBe($"arn:aws:gamelift:us-east-1::gamesession/{WorldSetup.Ec2FleetId}/p");

        _gameLift.Pass(1);

        var placed = Describe(_gameLift, "p");
        Status(placed).ShouldBe("FULFILLED");
        placed["PlacedPlayerSessions"]!.AsArray().Count.ShouldBe(2);
        placed["GameSessionRegion"]!.GetValue<string>().ShouldBe("us-east-1");
        placed["EndTime"]!.GetValue<double>().ShouldBe(placed["StartTime"]!.GetValue<double>() + 1);
        _gameLift.Describe(placed["GameSessionId"]!.GetValue<string>())["CurrentPlayerSessionCount"]!
            .GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public void The_event_of_a_fulfilled_placement_has_the_documented_form()
    {
        var setup = WorldSetup.Default with
        {
            Queues =
            [
                WorldSetup.Default.Queues[0] with { CustomEventData = "mine", NotificationTarget = "arn:aws:sns:x" },
            ],
        };
        var gameLift = new SimulatedGameLift(setup: setup);
        Start(gameLift, "p", ("DesiredPlayerSessions", Desired("ada")));
        gameLift.Pass(1);

        var happened = gameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>().Single();

        var placed = Describe(gameLift, "p");
        happened.NotificationTarget.ShouldBe("arn:aws:sns:x");
        happened.Body["detail-type"]!.GetValue<string>().ShouldBe("GameLift Queue Placement Event");
        happened.Body["source"]!.GetValue<string>().ShouldBe("aws.gamelift");
        happened.Body["time"]!.GetValue<string>().ShouldBe("2026-11-21T12:00:01Z");
        happened.Body["resources"]!.ToJsonString()
            .ShouldBe("""["arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/global"]""");
        var expected = new JsonObject
        {
            ["type"] = "PlacementFulfilled",
            ["placementId"] = "p",
            ["startTime"] = "2026-11-21T12:00:00.000Z",
            ["endTime"] = "2026-11-21T12:00:01.000Z",
            ["port"] = $"{placed["Port"]}",
            ["gameSessionArn"] = placed["GameSessionArn"]!.DeepClone(),
            ["ipAddress"] = placed["IpAddress"]!.DeepClone(),
            ["dnsName"] = placed["DnsName"]!.DeepClone(),
            ["gameSessionRegion"] = "us-east-1",
            ["placedPlayerSessions"] = new JsonArray(new JsonObject
            {
                ["playerId"] = "ada",
                ["playerSessionId"] = placed["PlacedPlayerSessions"]![0]!["PlayerSessionId"]!.DeepClone(),
            }),
            ["customEventData"] = "mine",
        };
        happened.Body["detail"]!.ToJsonString().ShouldBe(expected.ToJsonString());
    }

    [Fact]
    public void A_placement_waits_for_capacity_and_times_out()
    {
        var gameLift = Full();
        Start(gameLift, "p");

        gameLift.Pass(599);
        Status(Describe(gameLift, "p")).ShouldBe("PENDING");
        gameLift.Pass(1);

        Status(Describe(gameLift, "p")).ShouldBe("TIMED_OUT");
        Describe(gameLift, "p")["GameSessionArn"].ShouldBeNull();
        EventType(gameLift).ShouldBe("PlacementTimedOut");
    }

    [Fact]
    public void Capacity_that_comes_fulfils_what_waits_oldest_first()
    {
        var gameLift = Full();
        Start(gameLift, "first");
        gameLift.Pass(1);
        Start(gameLift, "second");
        gameLift.Pass(1);

        gameLift.World.AddProcesses(WorldSetup.Ec2FleetId, "us-west-2", 1);
        gameLift.Pass(1);

        Status(Describe(gameLift, "first")).ShouldBe("FULFILLED");
        Describe(gameLift, "first")["GameSessionRegion"]!.GetValue<string>().ShouldBe("us-west-2");
        Status(Describe(gameLift, "second")).ShouldBe("PENDING");
    }

    [Fact]
    public void A_placement_that_times_out_while_its_session_activates_ends_that_session()
    {
        var gameLift = new SimulatedGameLift(setup: Slow(activationTimeout: 900));
        Start(gameLift, "p");
        gameLift.Pass(0);
        var arn = Describe(gameLift, "p")["GameSessionArn"]!.GetValue<string>();

        gameLift.Pass(600);

        Status(Describe(gameLift, "p")).ShouldBe("TIMED_OUT");
        gameLift.Describe(arn)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
    }

    [Theory]
    [InlineData(true, "PENDING")]
    [InlineData(false, "FAILED")]
    public void A_failed_activation_is_tried_again_where_that_is_wanted(bool retries, string status)
    {
        var gameLift = new SimulatedGameLift(
            new() { PlacementRetriesActivation = retries }, Slow(activationTimeout: 60));
        Start(gameLift, "p");

        gameLift.Pass(61);

        Status(Describe(gameLift, "p")).ShouldBe(status);
        (Describe(gameLift, "p")["GameSessionArn"] is not null).ShouldBe(retries);
    }

    [Fact]
    public void A_session_that_ends_before_it_is_active_fails_its_placement()
    {
        Start(_gameLift, "p");
        _gameLift.Pass(0);

        _gameLift.World.CrashProcess(Describe(_gameLift, "p")["GameSessionArn"]!.GetValue<string>());

        Status(Describe(_gameLift, "p")).ShouldBe("FAILED");
        EventType(_gameLift).ShouldBe("PlacementFailed");
    }

    [Fact]
    public void Deleting_a_queue_fails_the_placements_that_wait_in_it()
    {
        var gameLift = Full();
        gameLift.Call("CreateGameSessionQueue", new() { ["Name"] = "other" });
        Start(gameLift, "p");
        Start(gameLift, "q", ("GameSessionQueueName", "other"));
        gameLift.Pass(1);

        DeleteQueue(gameLift);

        Status(Describe(gameLift, "p")).ShouldBe("FAILED");
        Describe(gameLift, "p")["EndTime"]!.GetValue<double>()
            .ShouldBe(gameLift.World.Now.ToUnixTimeMilliseconds() / 1000.0);
        EventType(gameLift).ShouldBe("PlacementFailed");
        Status(Describe(gameLift, "q")).ShouldBe("PENDING");
        gameLift.Pass(700);
        Status(Describe(gameLift, "p")).ShouldBe("FAILED");
    }

    [Fact]
    public void Deleting_a_queue_ends_the_session_that_a_placement_has_begun_and_leaves_fulfilled_ones()
    {
        Start(_gameLift, "done");
        _gameLift.Pass(1);
        Start(_gameLift, "p");
        _gameLift.Pass(0);
        var begun = Describe(_gameLift, "p")["GameSessionArn"]!.GetValue<string>();

        DeleteQueue(_gameLift);

        Status(Describe(_gameLift, "p")).ShouldBe("FAILED");
        _gameLift.Describe(begun)["Status"]!.GetValue<string>().ShouldBe("TERMINATED");
        Status(Describe(_gameLift, "done")).ShouldBe("FULFILLED");
    }

    [Fact]
    public void The_event_of_a_placement_that_fails_with_its_queue_has_the_queues_data()
    {
        var gameLift = new SimulatedGameLift(setup: WorldSetup.Default with
        {
            Queues =
            [
                WorldSetup.Default.Queues[0] with { CustomEventData = "mine", NotificationTarget = "arn:aws:sns:x" },
            ],
        });
        Start(gameLift, "p");

        DeleteQueue(gameLift);

        var happened = gameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>().Single();
        happened.NotificationTarget.ShouldBe("arn:aws:sns:x");
        happened.Body["detail"]!["customEventData"]!.GetValue<string>().ShouldBe("mine");
    }

    [Fact]
    public void Only_a_placement_without_a_session_is_stopped()
    {
        var gameLift = Full();
        Start(gameLift, "p");

        Status(Stop(gameLift, "p")).ShouldBe("CANCELLED");
        EventType(gameLift).ShouldBe("PlacementCancelled");
        Refusal(gameLift, "StopGameSessionPlacement", "p").ShouldBe("InvalidRequestException");
        Refusal(gameLift, "StopGameSessionPlacement", "none").ShouldBe("NotFoundException");

        Start(_gameLift, "q");
        _gameLift.Pass(0);
        Refusal(_gameLift, "StopGameSessionPlacement", "q").ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void An_id_is_good_for_one_placement()
    {
        Start(_gameLift, "p");
        _gameLift.Refuse("StartGameSessionPlacement", Request("p")).Code.ShouldBe("InvalidRequestException");

        var other = new SimulatedGameLift(new() { ReusedPlacementError = ErrorClass.ConflictException });
        Start(other, "p");
        other.Refuse("StartGameSessionPlacement", Request("p")).Code.ShouldBe("ConflictException");
    }

    [Fact]
    public void Wrong_requests_are_refused()
    {
        Refusal(_gameLift, "DescribeGameSessionPlacement", "none").ShouldBe("NotFoundException");
        Refused(("GameSessionQueueName", "none")).ShouldBe("NotFoundException");
        Refused(("MaximumPlayerSessionCount", 201)).ShouldBe("InvalidRequestException");
        Refused(("MaximumPlayerSessionCount", 1), ("DesiredPlayerSessions", Desired("a", "b")))
            .ShouldBe("InvalidRequestException");
        Refused(("DesiredPlayerSessions", new JsonArray(new JsonObject()))).ShouldBe("InvalidRequestException");
        Refused(("PlayerLatencies", new JsonArray(new JsonObject()))).ShouldBe("InvalidRequestException");
        Refused(("GameProperties", new JsonArray(
            new JsonObject { ["Key"] = "k", ["Value"] = "v" }, new JsonObject { ["Key"] = "k", ["Value"] = "v" })))
            .ShouldBe("InvalidRequestException");
        Refused(("PriorityConfigurationOverride", new JsonObject { ["LocationOrder"] = new JsonArray("us-west-2") }))
            .ShouldBe("InvalidRequestException");
    }

    private static JsonObject Request(string id, params (string Name, JsonNode? Value)[] changes)
    {
        var request = new JsonObject
        {
            ["PlacementId"] = id,
            ["GameSessionQueueName"] = WorldSetup.QueueName,
            ["MaximumPlayerSessionCount"] = 4,
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value;
        }

        return request;
    }

    private static JsonObject Start(
        SimulatedGameLift gameLift, string id, params (string Name, JsonNode? Value)[] changes) =>
        gameLift.Call("StartGameSessionPlacement", Request(id, changes))["GameSessionPlacement"]!.AsObject();

    private static JsonObject Describe(SimulatedGameLift gameLift, string id) =>
        gameLift.Call("DescribeGameSessionPlacement", new() { ["PlacementId"] = id })
            ["GameSessionPlacement"]!.AsObject();

    private static JsonObject Stop(SimulatedGameLift gameLift, string id) =>
        gameLift.Call("StopGameSessionPlacement", new() { ["PlacementId"] = id })["GameSessionPlacement"]!.AsObject();

    private static void DeleteQueue(SimulatedGameLift gameLift) =>
        gameLift.Call("DeleteGameSessionQueue", new() { ["Name"] = WorldSetup.QueueName });

    private static string Refusal(SimulatedGameLift gameLift, string operation, string id) =>
        gameLift.Refuse(operation, new() { ["PlacementId"] = id }).Code;

    private static string Status(JsonObject placement) => placement["Status"]!.GetValue<string>();

    private static string EventType(SimulatedGameLift gameLift) =>
        gameLift.World.TakeEvents().OfType<WorldEvent.EventBridge>().Single().Body["detail"]!["type"]!
            .GetValue<string>();

    private static JsonArray Desired(params string[] players) =>
        new([.. players.Select(player => new JsonObject { ["PlayerId"] = player })]);

    private static SimulatedGameLift Full()
    {
        var gameLift = new SimulatedGameLift();
        foreach (var fleet in gameLift.World.Fleets.All)
        {
            fleet.Locations.ForEach(place => gameLift.World.RemoveProcesses(fleet.Id, place.Name, 10).ShouldBeNull());
        }

        return gameLift;
    }

    private static WorldSetup Slow(int activationTimeout) => SimulatedGameLift.With(fleet => fleet with
    {
        ActivationTimeoutSeconds = activationTimeout,
        GameServers = new() { ActivationFailureChance = 1 },
    });

    private string Refused(params (string Name, JsonNode? Value)[] changes) =>
        _gameLift.Refuse("StartGameSessionPlacement", Request("refused", changes)).Code;
}
