namespace SessionBroker.Domain.Sessions;

/// <summary>How a game session is ended.</summary>
public enum TerminationMode
{
    /// <summary>Its server process is asked to end, and decides when it does.</summary>
    TriggerOnProcessTerminate,

    /// <summary>GameLift stops its server process at once.</summary>
    ForceTerminate,
}
