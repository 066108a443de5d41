namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>What a word of an expression is.</summary>
internal enum TokenKind
{
    Name,
    Keyword,
    NamePlaceholder,
    ValuePlaceholder,
    Number,
    Symbol,
    Unknown,
    End,
}
