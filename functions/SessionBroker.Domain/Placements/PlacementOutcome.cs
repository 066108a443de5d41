namespace SessionBroker.Domain.Placements;

/// <summary>How a game session placement ended (developer guide, "Game session placement events").</summary>
public enum PlacementOutcome
{
    /// <summary>A game session was started.</summary>
    Fulfilled,

    /// <summary>It was stopped before that.</summary>
    Cancelled,

    /// <summary>No fleet of the queue had a free server process within the queue's time.</summary>
    TimedOut,

    /// <summary>GameLift failed.</summary>
    Failed,
}
