namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// What hosts a fleet's processes. Container fleets come only by configuration: CreateFleet makes none.
/// </summary>
internal enum ComputeKind
{
    Ec2,
    Anywhere,
    Container,
}
