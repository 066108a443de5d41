namespace SessionBroker.GameLiftSimulator.World.Search;

internal enum OperandKind
{
    GameSessionId,
    GameSessionName,
    GameSessionProperty,
    MaximumSessions,
    CreationTimeMillis,
    PlayerSessionCount,
    HasAvailablePlayerSessions,
}
