namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>A text that is no property expression, and the character at which that shows.</summary>
internal sealed class ExpressionException(string message, int position)
    : Exception($"{message} (character {position})");
