namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>A cap on any single player's latency, for its duration after the previous policy has ended.</summary>
internal sealed record LatencyPolicy(int? MaximumIndividualPlayerLatencyMilliseconds, int? PolicyDurationSeconds);
