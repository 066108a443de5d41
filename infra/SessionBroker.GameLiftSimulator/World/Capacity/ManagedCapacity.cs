namespace SessionBroker.GameLiftSimulator.World.Capacity;

/// <summary>
/// ManagedCapacityConfiguration of a location: whether GameLift scales it to and from zero instances.
/// </summary>
internal sealed record ManagedCapacity(bool ScalesToZero, int? ScaleInAfterInactivityMinutes)
{
    private const int DefaultMinutes = 30;

    internal TimeSpan InactivityLimit => TimeSpan.FromMinutes(ScaleInAfterInactivityMinutes ?? DefaultMinutes);
}
