using System.Diagnostics.CodeAnalysis;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Walks over the words of one expression.</summary>
internal sealed class TokenReader(ExpressionKind kind, string text)
{
    private readonly List<Token> _tokens = Tokenizer.Read(text);
    private int _at;

    public ExpressionKind Kind => kind;

    public Token Current => _tokens[_at];

    /// <summary>The placeholders of names, then those of values.</summary>
    public string[] Placeholders(TokenKind of) =>
        [.. _tokens.Where(token => token.Kind == of).Select(token => token.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>What follows the parenthesis that closes the one that is current.</summary>
    public Token AfterParentheses() => _tokens[Math.Min(Closing(_at) + 1, _tokens.Count - 1)];

    /// <summary>Whether everything in the current parentheses stands in parentheses once more.</summary>
    public bool AreParenthesesRedundant() =>
        _tokens[_at + 1].Is("(") && Closing(_at + 1) + 1 == Closing(_at) && Closing(_at) < _tokens.Count;

    public Token Take() => _tokens[_at++];

    public bool TryTake(string word)
    {
        if (!Current.Is(word)) return false;
        _at++;
        return true;
    }

    public Token Expect(TokenKind expected) => Current.Kind == expected ? Take() : throw Unexpected();

    public void Expect(string word)
    {
        if (!TryTake(word)) throw Unexpected();
    }

    /// <summary>What DynamoDB says of a word that cannot stand where it does.</summary>
    public Exception Unexpected()
    {
        var start = _at > 0 ? _tokens[_at - 1].Start : Current.Start;
        var end = Current.Kind is TokenKind.End
            ? _tokens[Math.Max(_at - 1, 0)].End
            : Math.Max(_tokens[_at + 1].Kind is TokenKind.End ? 0 : _tokens[_at + 1].End, Current.End);
        var word = Current.Kind is TokenKind.End ? "<EOF>" : Current.Text;
        return Fail($"Syntax error; token: \"{word}\", near: \"{text[start..end]}\"");
    }

    [SuppressMessage("Design", "CA1024", Justification = "It makes an exception.")]
    public Exception Fail(string message) => DynamoDbErrors.Validation($"Invalid {kind}: {message}");

    private int Closing(int opening)
    {
        var depth = 0;
        for (var at = opening; at < _tokens.Count; at++)
        {
            if (_tokens[at].Is("(")) depth++;
            else if (_tokens[at].Is(")") && --depth == 0) return at;
        }

        return _tokens.Count;
    }
}
