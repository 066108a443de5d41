namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>A piece of an expression; positions count characters from 1.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);
