namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>A word of an expression and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;

    public bool Is(string text) => Kind switch
    {
        TokenKind.Symbol => Text == text,
        TokenKind.Keyword => Text.Equals(text, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
