namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

internal enum SortKind
{
    Absolute,
    Distance,
}
