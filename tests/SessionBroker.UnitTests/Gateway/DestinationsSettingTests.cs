using SessionBroker.DevStack;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.UnitTests.Gateway;

public sealed class DestinationsSettingTests
{
    [Fact]
    public void Built_in_world_offers_one_destination_of_each_kind()
    {
        var destinations = DestinationsSetting.Of(WorldSetup.Default);

        destinations.Select(destination => destination!["name"]!.GetValue<string>())
            .ShouldBe(["default", "retired", "anywhere", "global", "duel"]);
        destinations[0]!["fleetIds"]![0]!.GetValue<string>().ShouldBe(WorldSetup.Ec2FleetId);
        destinations[2]!["location"]!.GetValue<string>().ShouldBe(WorldSetup.CustomLocation);
        destinations[3]!["fleetIds"]!.AsArray().Count.ShouldBe(2);
        destinations[4]!["matchmaker"]!.GetValue<string>().ShouldBe(WorldSetup.MatchmakerName);
        destinations[4]!["fleetIds"]!.AsArray().Count.ShouldBe(2);
    }
}
