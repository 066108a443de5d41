namespace SessionBroker.Domain.Placements;

/// <summary>The end of a game session placement, from GameLift's event.</summary>
/// <param name="GameSession">What a fulfilled placement led to; null where the event does not say.</param>
public sealed record PlacementEnd(
    string PlacementId,
    string QueueName,
    PlacementOutcome Outcome,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    PlacedGameSession? GameSession);

/// <summary>How a game session placement ended (developer guide, "Game session placement events").</summary>
public enum PlacementOutcome
{
    /// <summary>A game session was started.</summary>
    Fulfilled,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>No fleet of the queue had a free server process within the queue's time.</summary>
    TimedOut,

    /// <summary>GameLift failed.</summary>
    Failed,
}
