namespace SessionBroker.GameLiftSimulator.World.Placing;

internal sealed record PlacedPlayer(string PlayerId, string PlayerSessionId);
