using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config.Tables;

/// <summary>A fleet's locations. The names' pattern is contract.json's (LocationStringModel).</summary>
internal static class LocationTable
{
    public static ConfigText Name { get; } = new("^[A-Za-z0-9-]{1,64}$", "a Region or a custom location");

    public static ConfigText CustomName { get; } = new("^custom-[A-Za-z0-9-]{1,57}$", "'custom-' and a name");

    public static ConfigObject<FleetLocationSetup> Kind { get; } = new(
        new FleetLocationSetup { Location = "" },
        ConfigMember<FleetLocationSetup>.Of(
            "name",
            "A Region, or 'custom-...' for an Anywhere fleet. The first is the home Region.",
            Name,
            (location, value) => location with { Location = value },
            required: true),
        ConfigMember<FleetLocationSetup>.Of(
            "instances",
            "Instances, or an Anywhere fleet's computes, that run from the start.",
            new ConfigCount(),
            (location, value) => location with { Instances = value }),
        ConfigMember<FleetLocationSetup>.Of(
            "instancesMax",
            "How far UpdateFleetCapacity may go.",
            new ConfigCount(),
            (location, value) => location with { InstancesMax = value }));
}
