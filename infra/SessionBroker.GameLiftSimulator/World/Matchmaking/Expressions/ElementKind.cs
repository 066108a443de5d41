namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>What an expression, or the innermost list of one, holds.</summary>
internal enum ElementKind
{
    Number,
    Text,
    Map,
    Player,
    Team,
}
