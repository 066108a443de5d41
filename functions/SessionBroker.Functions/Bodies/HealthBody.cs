namespace SessionBroker.Functions.Bodies;

/// <summary>
/// The broker answers; it says nothing of GameLift, whose state an unauthenticated caller has no business to probe.
/// </summary>
internal sealed record HealthBody(string Status, string Version);
