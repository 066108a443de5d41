namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>A token bucket's size and refill.</summary>
internal sealed record RequestRate(int Burst, int PerSecond);
