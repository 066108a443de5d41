namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>CreateGameSession's request, once its fleet is known.</summary>
internal sealed record CreateCommand(GameSessionRequest Request, string? Token, string? Location);
