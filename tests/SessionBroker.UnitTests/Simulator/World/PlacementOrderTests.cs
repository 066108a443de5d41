using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class PlacementOrderTests
{
    private const string Cheap = "fleet-cheap";
    private const string Dear = "fleet-dear";

    [Fact]
    public void Without_latencies_destinations_come_as_listed_and_locations_by_the_alphabet()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Dear, Cheap] });

        Places(gameLift, 4)
            .ShouldBe([(Dear, "eu-west-1"), (Dear, "us-east-1"), (Cheap, "eu-west-1"), (Cheap, "us-east-1")]);
    }

    [Fact]
    public void With_latencies_the_lowest_average_comes_first_then_the_cost()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Dear, Cheap] });

        var latencies = Latencies(
            ("a", "us-east-1", 10), ("b", "us-east-1", 50), ("a", "eu-west-1", 40), ("b", "eu-west-1", 60));

        Places(gameLift, 4, latencies)
            .ShouldBe([(Cheap, "us-east-1"), (Dear, "us-east-1"), (Cheap, "eu-west-1"), (Dear, "eu-west-1")]);
    }

    [Fact]
    public void A_location_without_latencies_comes_last_and_stays_eligible()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap] });

        Places(gameLift, 2, Latencies(("a", "us-east-1", 900))).ShouldBe([(Cheap, "us-east-1"), (Cheap, "eu-west-1")]);
    }

    [Fact]
    public void The_queues_own_priorities_come_before_the_services()
    {
        var gameLift = WithQueue(new()
        {
            Name = "q",
            Destinations = [Dear, Cheap],
            PriorityOrder = ["LOCATION", "COST"],
            LocationOrder = ["us-east-1", "eu-west-1"],
        });

        Places(gameLift, 4)
            .ShouldBe([(Cheap, "us-east-1"), (Dear, "us-east-1"), (Cheap, "eu-west-1"), (Dear, "eu-west-1")]);
    }

    [Fact]
    public void A_filter_leaves_only_its_locations()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap], AllowedLocations = ["us-east-1"] });

        Places(gameLift, 2).ShouldBe([(Cheap, "us-east-1"), null]);
    }

    [Fact]
    public void A_destination_that_is_a_terminal_alias_or_not_active_is_passed_over()
    {
        var gameLift = WithQueue(
            new() { Name = "q", Destinations = [WorldSetup.TerminalAliasId, Dear, "alias-cheap"] });
        gameLift.World.SetFleetStatus(Dear, "ERROR");

        Places(gameLift, 1).ShouldBe([(Cheap, "eu-west-1")]);
    }

    [Fact]
    public void A_latency_cap_holds_until_its_time_is_over()
    {
        var gameLift = WithQueue(new()
        {
            Name = "q",
            Destinations = [Cheap],
            LatencyPolicies = [new(100, null), new(50, 30)],
            AllowedLocations = ["us-east-1"],
        });
        Start(gameLift, "near", Latencies(("a", "us-east-1", 80)));
        Start(gameLift, "far", Latencies(("a", "us-east-1", 101)));

        gameLift.Pass(29.5);
        Place(gameLift, "near").ShouldBeNull();
        gameLift.Pass(0.5);
        Place(gameLift, "near").ShouldBe((Cheap, "us-east-1"));
        gameLift.Pass(500);
        Place(gameLift, "far").ShouldBeNull();
    }

    [Fact]
    public void Latency_caps_mean_nothing_to_a_request_without_latencies()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap], LatencyPolicies = [new(1, null)] });

        Places(gameLift, 1).ShouldBe([(Cheap, "eu-west-1")]);
    }

    [Theory]
    [InlineData("DEFAULT_AFTER_SINGLE_PASS", "eu-west-1")]
    [InlineData("NONE", null)]
    public void An_override_comes_first_and_falls_back_only_where_it_says_so(string strategy, string? second)
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap], PriorityOrder = ["LOCATION"] });
        var special = ("PriorityConfigurationOverride", (JsonNode?)new JsonObject
        {
            ["LocationOrder"] = new JsonArray("us-east-1"),
            ["PlacementFallbackStrategy"] = strategy,
        });

        Places(gameLift, 2, special).ShouldBe([(Cheap, "us-east-1"), second is null ? null : (Cheap, second)]);
    }

    [Fact]
    public void An_override_does_not_go_with_latencies()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap], PriorityOrder = ["LOCATION"] });
        var request = Request("p", Latencies(("a", "us-east-1", 1)));
        request["PriorityConfigurationOverride"] = new JsonObject { ["LocationOrder"] = new JsonArray("us-east-1") };

        gameLift.Refuse("StartGameSessionPlacement", request).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void An_override_names_each_location_once()
    {
        var gameLift = WithQueue(new() { Name = "q", Destinations = [Cheap], PriorityOrder = ["LOCATION"] });
        var request = Request("p", []);
        request["PriorityConfigurationOverride"] =
            new JsonObject { ["LocationOrder"] = new JsonArray("us-east-1", "us-east-1") };

        gameLift.Refuse("StartGameSessionPlacement", request).Code.ShouldBe("InvalidRequestException");
    }

    [Fact]
    public void The_queues_time_is_its_own()
    {
        var gameLift = WithQueue(new() { Name = "q", TimeoutInSeconds = 10 });
        Start(gameLift, "p");

        gameLift.Pass(10);

        gameLift.World.Placements.Find("p")!.Status.ToString().ShouldBe("TimedOut");
    }

    /// <summary>One process in each location of each fleet, so that each placement takes the next best place.</summary>
    private static SimulatedGameLift WithQueue(QueueSetup queue) => new(setup: new()
    {
        Fleets = [Fleet(Dear, 0.5), Fleet(Cheap, 0.1)],
        Aliases =
        [
            new() { AliasId = "alias-cheap", Name = "cheap", FleetId = Cheap },
            new() { AliasId = WorldSetup.TerminalAliasId, Name = "retired", TerminalMessage = "no" },
        ],
        Queues = [queue],
    });

    private static FleetSetup Fleet(string id, double cost) => new()
    {
        FleetId = id,
        HourlyCost = cost,
        ProcessesPerInstance = 1,
        Locations = [new() { Location = "us-east-1" }, new() { Location = "eu-west-1" }],
    };

    private static (string, string)?[] Places(
        SimulatedGameLift gameLift, int count, params (string Name, JsonNode? Value)[] changes)
    {
        for (var each = 0; each < count; each++)
        {
            Start(gameLift, $"p{each}", changes);
            gameLift.Pass(0);
        }

        return [.. Enumerable.Range(0, count).Select(each => Place(gameLift, $"p{each}"))];
    }

    private static (string, string)? Place(SimulatedGameLift gameLift, string id) =>
        gameLift.World.Placements.Find(id)!.PlacedAt is { } at
            ? (gameLift.World.GameSessions.Find(at.GameSessionArn)!.FleetId, at.Location)
            : null;

    private static void Start(SimulatedGameLift gameLift, string id, params (string Name, JsonNode? Value)[] changes) =>
        gameLift.Call("StartGameSessionPlacement", Request(id, changes));

    private static JsonObject Request(string id, params (string Name, JsonNode? Value)[] changes)
    {
        var request = new JsonObject
        {
            ["PlacementId"] = id,
            ["GameSessionQueueName"] = "q",
            ["MaximumPlayerSessionCount"] = 4,
        };
        foreach (var (name, value) in changes)
        {
            request[name] = value?.DeepClone();
        }

        return request;
    }

    private static (string, JsonNode?) Latencies(
        params (string Player, string Location, double Milliseconds)[] latencies) =>
        ("PlayerLatencies", new JsonArray([.. latencies.Select(each => new JsonObject
        {
            ["PlayerId"] = each.Player,
            ["RegionIdentifier"] = each.Location,
            ["LatencyInMilliseconds"] = each.Milliseconds,
        })]));
}
