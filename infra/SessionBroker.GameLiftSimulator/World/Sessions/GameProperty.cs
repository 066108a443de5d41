namespace SessionBroker.GameLiftSimulator.World.Sessions;

internal sealed record GameProperty(string Key, string Value);
