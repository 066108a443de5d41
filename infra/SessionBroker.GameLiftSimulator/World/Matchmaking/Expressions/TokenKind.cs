namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>What stands between square brackets, as it is written.</summary>
    Names,
    Open,
    Close,
    Dot,
    Unknown,
    End,
}
