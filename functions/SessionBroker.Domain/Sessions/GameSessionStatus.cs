namespace SessionBroker.Domain.Sessions;

/// <summary>Where a game session is in its life, by GameLift's names.</summary>
public enum GameSessionStatus
{
    /// <summary>A server process is being prepared; no player can be added yet.</summary>
    Activating,

    /// <summary>The server takes players.</summary>
    Active,

    /// <summary>It is being ended.</summary>
    Terminating,

    /// <summary>It has ended.</summary>
    Terminated,

    /// <summary>GameLift lost it.</summary>
    Error,
}
