using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.Configuration;

public sealed class ConfigFileTests
{
    private const string Sound = """
        region: eu-central-1
        accountId: "210987654321"
        fleets:
          - id: fleet-a
            name: arena
            compute: ec2
            spot: true
            locations:
              - { name: eu-central-1, instances: 2, instancesMax: 4 }
              - name: eu-west-1
            processesPerInstance: 5
            creationPolicy: { newGameSessionsPerCreator: 3, policyPeriodInMinutes: 10 }
            gameServers: { activationSeconds: 2.5, crashChance: 0.1, endsWhenEmpty: true }
          - id: fleet-b
            compute: anywhere
            locations: [{ name: custom-lan }]
        aliases:
          - { id: alias-live, name: live, fleet: fleet-a }
          - { id: alias-old, name: old, terminalMessage: Please update. }
        queues:
          - name: world
            destinations: [fleet-a, "arn:aws:gamelift:eu-central-1::alias/alias-live"]
            timeoutInSeconds: 30
            latencyPolicies: [{ maximumIndividualPlayerLatencyMilliseconds: 80, policyDurationSeconds: 20 }]
            priorityOrder: [LATENCY, DESTINATION]
        customLocations: [custom-spare]
        options:
          reservationSeconds: 30
          repeatedPlayer: refused
          denyAllError: InvalidRequestException
          creationChecks: [fleetStatus, token]
          constraintError: InvalidRequestException
        faults:
          - { kind: throttle, operation: CreateGameSession, probability: 0.5, count: 3 }
        events: { duplicateChance: 0.25, delaySeconds: 1 }
        credentials: [{ accessKeyId: AKID, secretAccessKey: secret }]
        """;

    [Fact]
    public void A_whole_file_is_read()
    {
        var config = ConfigFile.Parse(Sound, "fleets.yaml");

        config.Region.ShouldBe("eu-central-1");
        config.Setup.Fleets.Select(fleet => fleet.Compute).ShouldBe([ComputeKind.Ec2, ComputeKind.Anywhere]);
        config.Setup.Fleets[0].Locations.Select(location => location.Instances).ShouldBe([2, 1]);
        config.Setup.Fleets[0].GameServers.ActivationSeconds.ShouldBe(2.5);
        config.Setup.Fleets[0].CreationPolicy.ShouldBe(new CreationPolicy(3, 10));
        config.Setup.Aliases[1].TerminalMessage.ShouldBe("Please update.");
        config.Setup.Queues[0].LatencyPolicies.ShouldBe([new LatencyPolicy(80, 20)]);
        config.Setup.CustomLocations.ShouldBe(["custom-spare"]);
        config.Options.ReservationSeconds.ShouldBe(30);
        config.Options.RepeatedPlayer.ShouldBe(RepeatedPlayer.Refused);
        config.Options.CreationChecks.ShouldBe([CreationCheck.FleetStatus, CreationCheck.Token]);
        config.ConstraintError.ShouldBe("InvalidRequestException");
        config.EventFaults.DuplicateChance.ShouldBe(0.25);
        config.Credentials.ShouldBe([new SigningCredential("AKID", "secret")]);
        config.Faults.ShouldBe(
        [
            new FaultRule
            {
                Kind = FaultKind.Throttle, Operation = "CreateGameSession", Probability = 0.5, Count = 3,
            },
        ]);
    }

    [Fact]
    public void JSON_will_do_as_well()
    {
        var config = ConfigFile.Parse(
            """{"fleets": [{"id": "fleet-a", "locations": [{"name": "us-east-1"}], "spot": false}]}""", "fleets.json");

        config.Setup.Fleets.Single().FleetId.ShouldBe("fleet-a");
    }

    [Fact]
    public void Every_error_is_reported_with_its_line_and_path()
    {
        var refusal = Should.Throw<ConfigException>(() => ConfigFile.Parse(
            """
            fleets:
              - id: fleet-a
                locations:
                  - name: us-east-1
                  - nmae: us-west-2
                processesPerInstance: many
              - id: plane-b
                spot: yes
            options: { reservationSeconds: -1 }
            """,
            "fleets.yaml"));

        refusal.Faults.ShouldBe(
        [
            "fleets.yaml:5: fleets[0].locations[1].nmae: unknown key; known are name, instances, instancesMax",
            "fleets.yaml:5: fleets[0].locations[1]: 'name' is missing",
            "fleets.yaml:6: fleets[0].processesPerInstance: must be a whole number from 1 to 1000",
            "fleets.yaml:7: fleets[1].id: must be 'fleet-' and letters, digits and dashes, not 'plane-b'",
            "fleets.yaml:7: fleets[1]: 'locations' is missing",
            "fleets.yaml:8: fleets[1].spot: must be true or false",
            "fleets.yaml:9: options.reservationSeconds: must be a number, 0 or more",
        ]);
    }

    [Fact]
    public void Invalid_references_are_reported_with_their_position()
    {
        var refusal = Should.Throw<ConfigException>(() => ConfigFile.Parse(
            """
            fleets:
              - id: fleet-a
                locations: [{ name: us-east-1, instances: 5, instancesMax: 2 }]
              - id: fleet-a
                compute: anywhere
                locations: [{ name: us-east-1 }]
            aliases:
              - { id: alias-a, name: a, fleet: fleet-z }
              - { id: alias-b, name: b }
            queues:
              - name: q
                destinations: [fleet-a, fleet-y]
            """,
            "fleets.yaml"));

        refusal.Faults.ShouldBe(
        [
            "fleets.yaml:3: fleets[0].locations[0]: 'instances' is more than 'instancesMax'",
            "fleets.yaml:4: fleets[1].id: 'fleet-a' is there already",
            "fleets.yaml:6: fleets[1].locations[0].name: an Anywhere fleet has custom locations ('custom-...'), "
            + "and no other fleet has",
            "fleets.yaml:8: aliases[0].fleet: there is no fleet 'fleet-z'",
            "fleets.yaml:9: aliases[1]: give either 'fleet' or 'terminalMessage'",
            "fleets.yaml:12: queues[0].destinations[1]: there is no fleet or alias 'fleet-y'",
        ]);
    }

    [Fact]
    public void The_first_location_is_the_home_Region_where_none_is_given()
    {
        var config = ConfigFile.Parse(
            """
            fleets:
              - { id: fleet-lan, compute: anywhere, locations: [{ name: custom-lan }] }
              - { id: fleet-a, locations: [{ name: eu-central-1 }, { name: us-east-1 }] }
              - { id: fleet-b, locations: [{ name: eu-central-1 }] }
            """,
            "fleets.yaml");

        config.Region.ShouldBe("eu-central-1");
        ConfigFile.Parse("fleets: []", "fleets.yaml").Region.ShouldBe("us-east-1");
    }

    [Fact]
    public void A_fleet_that_starts_elsewhere_than_at_home_is_told()
    {
        Faults(
            """
            region: us-east-1
            fleets:
              - id: fleet-a
                locations: [{ name: eu-central-1 }]
            """).ShouldBe(
            [
                "fleets.yaml:4: fleets[0].locations[0].name: the first location must be the home Region, 'us-east-1' "
                + "in this file",
            ]);
        Faults(
            """
            fleets:
              - { id: fleet-a, locations: [{ name: us-west-2 }] }
              - { id: fleet-b, locations: [{ name: us-east-1 }, { name: us-west-2 }] }
              - { id: fleet-c, locations: [{ name: us-west-2-lax-1 }] }
            """).ShouldBe(
            [
                "fleets.yaml:3: fleets[1].locations[0].name: the first location must be the home Region, 'us-west-2' "
                + "in this file",
                "fleets.yaml:4: fleets[2].locations[0].name: the first location must be the home Region, 'us-west-2' "
                + "in this file",
            ]);
        Faults("fleets: [{ id: fleet-a, locations: [{ name: us-west-2-lax-1 }] }]").Length.ShouldBe(1);
    }

    [Fact]
    public void A_location_that_does_not_exist_is_told_wherever_it_stands()
    {
        Faults(
            """
            region: us-east-9
            fleets:
              - id: fleet-a
                locations:
                  - name: us-east-9
                  - name: eu-wset-1
            queues:
              - name: q
                allowedLocations: [eu-west-1, us-west-2-lax-1, custom-none]
                locationOrder: [custom-lab, mars-1]
            customLocations: [custom-lab]
            """).ShouldBe(
            [
                "fleets.yaml:1: region: 'us-east-9' is not a Region that GameLift supports",
                "fleets.yaml:5: fleets[0].locations[0].name: 'us-east-9' is not a location that GameLift supports",
                "fleets.yaml:6: fleets[0].locations[1].name: 'eu-wset-1' is not a location that GameLift supports",
                "fleets.yaml:9: queues[0].allowedLocations[2]: there is no location 'custom-none'",
                "fleets.yaml:10: queues[0].locationOrder[1]: there is no location 'mars-1'",
            ]);
    }

    [Fact]
    public void A_queue_names_each_priority_and_location_once() =>
        Faults(
            """
            queues:
              - name: q
                priorityOrder: [COST, LOCATION, COST]
                locationOrder: [us-east-1, eu-west-1, us-east-1]
            """).ShouldBe(
            [
                "fleets.yaml:3: queues[0].priorityOrder[2]: 'COST' is there already",
                "fleets.yaml:4: queues[0].locationOrder[2]: 'us-east-1' is there already",
            ]);

    [Theory]
    [InlineData("", "fleets.yaml:1: the file must hold one YAML or JSON document")]
    [InlineData("a: 1\n---\nb: 2", "fleets.yaml:1: the file must hold one YAML or JSON document")]
    [InlineData("- a", "fleets.yaml:1: must be a mapping of keys to values")]
    [InlineData("just text", "fleets.yaml:1: must be a mapping of keys to values")]
    [InlineData("fleets: {}", "fleets.yaml:1: fleets: must be a list")]
    public void A_document_of_another_form_is_refused(string text, string expected) =>
        Should.Throw<ConfigException>(() => ConfigFile.Parse(text, "fleets.yaml")).Faults.ShouldBe([expected]);

    [Theory]
    [InlineData("fleets: [")]
    [InlineData("region: us-east-1\nregion: us-west-2")]
    [InlineData("\tregion: x")]
    [InlineData("a: *nowhere")]
    public void What_is_not_YAML_is_refused_with_its_line(string text) =>
        Should.Throw<ConfigException>(() => ConfigFile.Parse(text, "fleets.yaml"))
            .Message.ShouldMatch(@"fleets\.yaml:\d+: ");

    [Fact]
    public void A_file_that_cannot_be_read_is_named() =>
        Should.Throw<ConfigException>(() => SimulatorConfig.Load("/no/such/file.yaml"))
            .Message.ShouldStartWith("/no/such/file.yaml: ");

    private static string[] Faults(string text) =>
        [.. Should.Throw<ConfigException>(() => ConfigFile.Parse(text, "fleets.yaml")).Faults];
}
