namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// A cap on any single player's latency, for so long from the moment that the policy before it has run out.
/// </summary>
internal sealed record LatencyPolicy(int? MaximumIndividualPlayerLatencyMilliseconds, int? PolicyDurationSeconds);
