namespace SessionBroker.GameLiftSimulator.World.Sessions;

internal enum PlayerSessionStatus
{
    Reserved,
    Active,
    Completed,
    TimedOut,
}
