using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>
/// The home Region of a configuration file: all managed fleets are there, with their first location.
/// </summary>
internal static class HomeRegion
{
    public static string Of(SimulatorConfig config) =>
        config.GivenRegion
        ?? config.Setup.Fleets.FirstOrDefault(IsManaged)?.Locations[0].Location
        ?? config.Options.Region;

    /// <summary>An Anywhere fleet has custom locations only, in whatever Region.</summary>
    public static bool IsManaged(FleetSetup fleet) => fleet.Compute != ComputeKind.Anywhere;
}
