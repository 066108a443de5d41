namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>What a path asks of the teams that it names.</summary>
internal enum PathEnd
{
    Teams,
    Players,
    PlayerIds,
    Attribute,
}
