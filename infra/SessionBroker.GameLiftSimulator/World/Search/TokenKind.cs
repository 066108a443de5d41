namespace SessionBroker.GameLiftSimulator.World.Search;

internal enum TokenKind
{
    Word,
    Text,
    Comparator,
    Open,
    Close,
    End,
}
