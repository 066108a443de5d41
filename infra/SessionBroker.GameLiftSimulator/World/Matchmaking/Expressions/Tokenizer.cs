namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>Cuts a property expression into tokens. Spaces between tokens have no meaning.</summary>
internal static class Tokenizer
{
    internal static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at);
            tokens.Add(token with { Position = at + 1 });
            at += token.Kind == TokenKind.Names ? token.Text.Length + 2 : token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, "the end", text.Length + 1));
        return tokens;
    }

    private static Token Next(string text, int at) => text[at] switch
    {
        '(' => new(TokenKind.Open, "(", at),
        ')' => new(TokenKind.Close, ")", at),
        '.' => new(TokenKind.Dot, ".", at),
        '[' => Names(text, at),
        '-' or (>= '0' and <= '9') => new(TokenKind.Number, While(text, at, IsNumeric), at),
        var first when IsWordy(first) => new(TokenKind.Word, While(text, at, IsWordy), at),
        var other => new(TokenKind.Unknown, other.ToString(), at),
    };

    private static Token Names(string text, int at)
    {
        var end = text.IndexOf(']', at);
        return end < 0
            ? throw new ExpressionException("The bracket [ is never closed", at + 1)
            : new(TokenKind.Names, text[(at + 1)..end], at);
    }

    private static string While(string text, int at, Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return text[at..end];
    }

    private static bool IsNumeric(char character) => char.IsAsciiDigit(character) || character == '.';

    private static bool IsWordy(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}
