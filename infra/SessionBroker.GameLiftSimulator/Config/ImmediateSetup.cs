using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>
/// Takes the waiting out of a world for <see cref="Running.TimeMode.Immediate"/>: what servers and fleets need time for needs none.
/// What lasts (a stay, a session) and what limits (a reservation, a time-out) stays as it is.
/// </summary>
internal static class ImmediateSetup
{
    public static WorldOptions Hurry(WorldOptions options) => options with { FleetStepSeconds = 0, SearchDelaySeconds = 0 };

    public static WorldSetup Hurry(WorldSetup setup) => setup with { Fleets = [.. setup.Fleets.Select(Hurry)] };

    private static FleetSetup Hurry(FleetSetup fleet) => fleet with
    {
        GameServers = fleet.GameServers with
        {
            ActivationSeconds = 0,
            ActivationSecondsMax = 0,
            ConnectSeconds = 0,
            ConnectSecondsMax = 0,
            ReplacementSeconds = 0,
            ShutdownSeconds = 0,
        },
    };
}
