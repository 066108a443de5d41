namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>A piece of an expression; the position counts characters from zero.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);
