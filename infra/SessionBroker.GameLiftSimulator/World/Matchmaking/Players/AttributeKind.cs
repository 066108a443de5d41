namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

/// <summary>The four types of a player attribute.</summary>
internal enum AttributeKind
{
    String,
    Number,
    StringList,
    StringNumberMap,
}
