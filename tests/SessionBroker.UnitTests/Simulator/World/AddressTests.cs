using System.Net;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Simulator.World;

public sealed class AddressTests
{
    private static readonly IPNetwork[] Documentation =
    [
        IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"),
    ];

    [Fact]
    public void Addresses_are_of_the_ranges_for_documentation_and_names_fit_them()
    {
        var computes = Many(new()).SelectMany(fleet => fleet.Locations).SelectMany(place => place.Computes).ToArray();

        computes.Length.ShouldBe(900);
        computes.ShouldAllBe(each => Documentation.Any(range => range.Contains(IPAddress.Parse(each.IpAddress))));
        computes.Where(each => each.DnsName is not null)
            .ShouldAllBe(each => each.DnsName!.StartsWith($"ec2-{each.IpAddress.Replace('.', '-')}."));
        computes.Take(3 * 254).DistinctBy(each => each.IpAddress).Count().ShouldBe(3 * 254);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_two_processes_share_both_address_and_port(bool loopback)
    {
        var endpoints = Many(new() { LoopbackAddresses = loopback })
            .SelectMany(fleet => fleet.Locations).SelectMany(place => place.Computes)
            .SelectMany(compute => compute.ReadyPorts.Select(port => (compute.IpAddress, port))).ToArray();

        endpoints.Length.ShouldBe(9000);
        endpoints.Distinct().Count().ShouldBe(9000);
    }

    [Fact]
    public void With_loopback_addresses_everything_is_on_this_machine()
    {
        var gameLift = new SimulatedGameLift(
            new() { LoopbackAddresses = true }, SimulatedGameLift.With(fleet => fleet with
            {
                GeneratedCertificate = true,
                PlayerGatewayMode = "ENABLED",
            }));
        var id = gameLift.Active();
        gameLift.Reserve(id);
        var anywhere = gameLift.Create(("FleetId", WorldSetup.AnywhereFleetId), ("Location", "custom-office"));

        var session = gameLift.Describe(id);
        session["IpAddress"]!.GetValue<string>().ShouldBe("127.0.0.1");
        session["DnsName"]!.GetValue<string>().ShouldBe("localhost");
        anywhere["IpAddress"]!.GetValue<string>().ShouldBe("127.0.0.1");
        gameLift.Call("GetPlayerConnectionDetails", new()
        {
            ["GameSessionId"] = id,
            ["PlayerIds"] = new JsonArray("ada"),
        })["PlayerConnectionDetails"]![0]!["Endpoints"]!.ToJsonString()
            .ShouldBe($$"""[{"IpAddress":"127.0.0.1","Port":{{session["Port"]}}}]""");
    }

    [Fact]
    public void A_restored_world_gives_no_port_again()
    {
        var gameLift = new SimulatedGameLift(new() { LoopbackAddresses = true });
        var before = gameLift.World.Addresses.TakePort("127.0.0.1");

        var restored = GameLiftState.Restore(gameLift.World.Snapshot());

        restored.Addresses.TakePort("127.0.0.1").ShouldBe(before + 1);
    }

    private static IReadOnlyList<Fleet> Many(WorldOptions options) => new SimulatedGameLift(
        options,
        new WorldSetup
        {
            Fleets =
            [
                new()
                {
                    FleetId = "fleet-many",
                    Locations = [new() { Location = "us-east-1", Instances = 500 }, new() { Location = "us-west-2" }],
                },
                new()
                {
                    FleetId = "fleet-office",
                    Compute = ComputeKind.Anywhere,
                    Locations = [new() { Location = "custom-office", Instances = 399 }],
                },
            ],
        }).World.Fleets.All;
}
