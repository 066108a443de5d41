namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// A location of a fleet with the computes (instances, or an Anywhere fleet's machines) that it starts with.
/// </summary>
internal sealed record FleetLocationSetup
{
    public required string Location { get; init; }

    public int Instances { get; init; } = 1;

    public int InstancesMax { get; init; } = 10;
}
