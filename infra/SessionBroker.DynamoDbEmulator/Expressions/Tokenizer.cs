using System.Collections.Frozen;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>
/// Takes an expression apart into words.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
/// </summary>
internal static class Tokenizer
{
    private static readonly FrozenSet<string> Keywords =
        new[] { "AND", "OR", "NOT", "BETWEEN", "IN", "SET", "REMOVE", "ADD", "DELETE" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            var token = Next(text, at);
            tokens.Add(token);
            at = token.End;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token Next(string text, int at)
    {
        var first = text[at];
        if (char.IsAsciiLetter(first))
        {
            var word = Word(text, at);
            return new(Keywords.Contains(word) ? TokenKind.Keyword : TokenKind.Name, word, at);
        }

        if (first is '#' or ':' && Word(text, at + 1) is { Length: > 0 } name)
            return new(first is '#' ? TokenKind.NamePlaceholder : TokenKind.ValuePlaceholder, $"{first}{name}", at);
        if (char.IsAsciiDigit(first)) return new(TokenKind.Number, Number(text, at), at);
        return text.AsSpan(at) is ['<', '>' or '=', ..] or ['>', '=', ..]
            ? new(TokenKind.Symbol, text.Substring(at, 2), at)
            : new("=<>()[],.+-".Contains(first) ? TokenKind.Symbol : TokenKind.Unknown, $"{first}", at);
    }

    private static string Word(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_')) end++;
        return text[at..end];
    }

    // A zero stands by itself.
    private static string Number(string text, int at)
    {
        var end = at + 1;
        while (text[at] != '0' && end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return text[at..end];
    }
}
