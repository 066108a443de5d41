using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Destinations;
using SessionBroker.Functions;
using SessionBroker.Functions.Logging;
using SessionBroker.TestKit;

namespace SessionBroker.UnitTests.Settings;

public sealed class BrokerSettingsTests
{
    public static TheoryData<string, string[]> FaultyDestinations => new()
    {
        { "nonsense", ["DESTINATIONS is not JSON (line 1, byte 1)"] },
        { "[\n{]", ["DESTINATIONS is not JSON (line 2, byte 1)"] },
        { """[{"name":"a","fleetId":"fleet-f"}],"x":[1]""", ["DESTINATIONS is not JSON (line 1, byte 34)"] },
        { "[]", ["DESTINATIONS must be a JSON array of at least one destination"] },
        { "{}", ["DESTINATIONS must be a JSON array of at least one destination"] },
        { "null", ["DESTINATIONS must be a JSON array of at least one destination"] },
        { "[5]", ["DESTINATIONS/0 must be a JSON object, not a number"] },
        { """[{"name":"a"}]""", [NoTarget(0)] },
        { """[{"name":"a","fleetId":"fleet-f","queue":"q"}]""", [NoTarget(0)] },
        { """[{"name":"a","queue":"q","matchmaker":"m"}]""", [NoTarget(0)] },
        { """[{"fleetId":"fleet-f"}]""", ["DESTINATIONS/0/name is required"] },
        {
            """[{"name":"a","fleetId":"arn:aws:gamelift:us-east-1::fleet/fleet-f"}]""",
            ["DESTINATIONS/0/fleetId must be a fleet's id: fleet-..."]
        },
        { """[{"name":"a","aliasId":"live"}]""", ["DESTINATIONS/0/aliasId must be an alias's id: alias-..."] },
        {
            """[{"name":"a","fleetId":"fleet-f"},{"name":"a","queue":"q"}]""",
            ["DESTINATIONS has 2 destinations named 'a'"]
        },
        {
            """
            [{"name":"a","fleetId":"fleet-f","maximumPlayerSessionCount":0},
             {"name":"b","fleetId":"fleet-f","maximumPlayerSessionCount":201}]
            """,
            [
                "DESTINATIONS/0/maximumPlayerSessionCount must be a whole number from 1 to 200",
                "DESTINATIONS/1/maximumPlayerSessionCount must be a whole number from 1 to 200",
            ]
        },
        {
            """[{"name":"a","fleetId":"fleet-f","locations":["x","x"]}]""",
            ["DESTINATIONS/0/locations/1 appears twice"]
        },
        {
            """[{"name":"a","fleetId":"fleet-f","region":"x"}]""",
            [
                "DESTINATIONS/0/region is not known; known are location, locations, name, fleetId, aliasId, queue, "
                    + "matchmaker, fleetIds, maximumPlayerSessionCount, gamePropertyKeys",
            ]
        },
    };

    [Fact]
    public void Every_setting_is_read()
    {
        DestinationTarget[] targets =
        [
            new DestinationTarget.Fleet("fleet-home"),
            new DestinationTarget.Fleet("fleet-anywhere"),
            new DestinationTarget.Alias("alias-live"),
            new DestinationTarget.Alias("alias-retired"),
            new DestinationTarget.Queue("queue-global"),
            new DestinationTarget.Matchmaker("matchmaker-duel"),
        ];

        var settings = Read(destinations: TestBroker.Destinations, seats: "3");

        (settings.TableName, settings.SeatLimits.LiveMax).ShouldBe(("table", 3));
        settings.Destinations.Select(destination => destination.Target).ShouldBe(targets);
        settings.Destinations.Select(destination => destination.MaximumPlayerSessionCount)
            .ShouldBe([64, 200, 200, 200, 200, 200]);
        settings.Destinations[1].ShouldSatisfyAllConditions(
            anywhere => anywhere.DefaultLocation.ShouldBe("custom-office"),
            anywhere => anywhere.Locations.ShouldBe(["custom-office"]),
            anywhere => anywhere.GamePropertyKeys.ShouldBeNull());
        settings.Destinations[2].GamePropertyKeys!.ShouldBe(["map", "mode"]);
        settings.Destinations[4].FleetIds.ShouldBe(["fleet-queued"]);
    }

    [Fact]
    public void An_empty_list_of_property_keys_allows_none_and_no_list_all()
    {
        var settings = Read(
            """[{"name":"a","fleetId":"fleet-f","gamePropertyKeys":[]},{"name":"b","fleetId":"fleet-f"}]""");

        settings.Destinations[0].GamePropertyKeys!.ShouldBeEmpty();
        settings.Destinations[1].GamePropertyKeys.ShouldBeNull();
    }

    [Fact]
    public void Every_error_of_every_setting_is_reported_at_once()
    {
        var fault = Should.Throw<SettingsException>(() => Read("[]", table: " ", seats: "0"));

        fault.Errors.ShouldBe(
        [
            "TABLE_NAME is not set",
            "DESTINATIONS must be a JSON array of at least one destination",
            "MAX_LIVE_SEATS_PER_PLAYER must be a whole number from 1 to 100, not '0'",
        ]);
        fault.Message.ShouldNotContain('\n');
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_setting_that_is_missing_is_one_fault(string? value) =>
        Should.Throw<SettingsException>(() => Read(value)).Errors.ShouldBe(["DESTINATIONS is not set"]);

    [Theory]
    [MemberData(nameof(FaultyDestinations))]
    public void Faults_of_the_destinations_have_their_place(string destinations, string[] faults) =>
        Should.Throw<SettingsException>(() => Read(destinations)).Errors.ShouldBe(faults);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("101", null)]
    [InlineData("-1", null)]
    [InlineData("one", null)]
    [InlineData("1.5", null)]
    public void The_number_of_seats_has_its_limits(string? seats, int? expected)
    {
        var read = () => Read(TestBroker.Destinations, seats: seats);

        if (expected is { } count) read().SeatLimits.LiveMax.ShouldBe(count);
        else Should.Throw<SettingsException>(read).Errors.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("0", null)]
    [InlineData("101", null)]
    public void The_number_of_released_seats_has_its_limits(string? released, int? expected)
    {
        var read = () => Read(TestBroker.Destinations, released: released);

        if (expected is { } count) read().SeatLimits.ReleasedMax.ShouldBe(count);
        else Should.Throw<SettingsException>(read).Errors.Single().ShouldContain("MAX_RELEASED_SEATS_PER_PLAYER");
    }

    [Theory]
    [InlineData(null, 10)]
    [InlineData("1", 1)]
    [InlineData("100", 100)]
    [InlineData("0", null)]
    [InlineData("101", null)]
    public void The_budget_of_game_sessions_has_its_limits(string? sessions, int? expected)
    {
        var read = () => Read(TestBroker.Destinations, sessions: sessions);

        if (expected is { } count) read().CreationBudget.PerHourMax.ShouldBe(count);
        else Should.Throw<SettingsException>(read).Errors.Single().ShouldStartWith("MAX_GAME_SESSIONS_PER_PLAYER_");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("creategamesession")]
    public void A_handler_that_does_not_exist_is_named_with_those_that_do(string? name)
    {
        var time = new ManualTimeProvider();
        using var log = new JsonLoggerFactory(_ => { }, LogLevel.None, time);
        var composition = new Composition(
            Read(TestBroker.Destinations),
            new BrokerPorts(null!, null!, null!, null!, null!, null!, null!, null!, null!),
            new BrokerDependencies(time, new SeededIds(1), new Random(1), log));

        var fault = Should.Throw<SettingsException>(() => composition.Handler(name));

        fault.Message.ShouldContain($"_HANDLER is '{name}'");
        fault.Message.ShouldContain("CreateGameSession");
    }

    private static string NoTarget(int index) =>
        $"DESTINATIONS/{index}/fleetId or aliasId, queue or matchmaker must be there, and only one of them";

    private static BrokerSettings Read(
        string? destinations,
        string table = "table",
        string? seats = null,
        string? released = null,
        string? sessions = null) =>
        BrokerSettings.Read(name => name switch
        {
            "TABLE_NAME" => table,
            "AWS_REGION" => "us-east-1",
            "DESTINATIONS" => destinations,
            "MAX_LIVE_SEATS_PER_PLAYER" => seats,
            "MAX_RELEASED_SEATS_PER_PLAYER" => released,
            "MAX_GAME_SESSIONS_PER_PLAYER_PER_HOUR" => sessions,
            _ => null,
        });
}
