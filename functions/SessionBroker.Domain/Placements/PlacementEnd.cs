namespace SessionBroker.Domain.Placements;

/// <summary>The end of a game session placement, as GameLift's event tells it.</summary>
public sealed record PlacementEnd(
    string PlacementId, string QueueName, PlacementOutcome Outcome, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
