namespace SessionBroker.GameLiftSimulator.World.Sessions;

internal enum GameSessionStatus
{
    Activating,
    Active,
    Terminating,
    Terminated,
    Error,
}
