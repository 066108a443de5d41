namespace SessionBroker.GameLiftSimulator.World.Search;

internal enum Comparator
{
    Equal,
    NotEqual,
    Less,
    Greater,
    LessOrEqual,
    GreaterOrEqual,
}
