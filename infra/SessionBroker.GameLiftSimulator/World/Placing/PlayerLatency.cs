namespace SessionBroker.GameLiftSimulator.World.Placing;

internal sealed record PlayerLatency(string PlayerId, string Location, double Milliseconds);
