namespace SessionBroker.GameLiftSimulator.World.Sessions;

internal sealed record SeatRequest(string PlayerId, string? PlayerData);
