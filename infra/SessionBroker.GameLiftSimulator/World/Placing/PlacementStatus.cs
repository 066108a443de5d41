namespace SessionBroker.GameLiftSimulator.World.Placing;

internal enum PlacementStatus
{
    Pending,
    Fulfilled,
    Cancelled,
    TimedOut,
    Failed,
}
