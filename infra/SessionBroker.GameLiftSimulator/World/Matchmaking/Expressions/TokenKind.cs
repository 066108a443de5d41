namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

internal enum TokenKind
{
    Word,
    Number,

    /// <summary>The text between square brackets, unchanged.</summary>
    Names,
    Open,
    Close,
    Dot,
    Unknown,
    End,
}
