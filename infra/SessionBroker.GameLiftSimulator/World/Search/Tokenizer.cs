using System.Text;

namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>
/// Cuts an expression into words, quoted text, comparators and parentheses; spaces are allowed anywhere between them.
/// </summary>
internal static class Tokenizer
{
    internal static List<Token> Cut(string text)
    {
        List<Token> tokens = [];
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, next) = Next(text, at);
            tokens.Add(token);
            at = next;
        }

        tokens.Add(new(TokenKind.End, "the end", text.Length));
        return tokens;
    }

    private static (Token Token, int Next) Next(string text, int at) => text[at] switch
    {
        '(' => (new(TokenKind.Open, "(", at), at + 1),
        ')' => (new(TokenKind.Close, ")", at), at + 1),
        '=' => (new(TokenKind.Comparator, "=", at), at + 1),
        '<' or '>' => Comparator(text, at),
        // The reference says single quotes, and writes double ones in an example.
        '\'' or '"' => Quoted(text, at),
        _ => Word(text, at),
    };

    private static (Token Token, int Next) Comparator(string text, int at)
    {
        var length = at + 1 < text.Length && (text[at + 1] == '=' || text[at..(at + 2)] == "<>") ? 2 : 1;
        return (new(TokenKind.Comparator, text.Substring(at, length), at), at + length);
    }

    private static (Token Token, int Next) Quoted(string text, int at)
    {
        var value = new StringBuilder();
        for (var next = at + 1; next < text.Length; next++)
        {
            if (text[next] == text[at])
            {
                return (new(TokenKind.Text, value.ToString(), at), next + 1);
            }

            if (text[next] == '\\' && next + 1 < text.Length)
            {
                next++;
            }

            value.Append(text[next]);
        }

        throw new SearchSyntaxException("A quoted value has no closing quote; it opens", at);
    }

    private static (Token Token, int Next) Word(string text, int at)
    {
        var next = at;
        while (next < text.Length && !char.IsWhiteSpace(text[next]) && !"()=<>'\"".Contains(text[next]))
        {
            next++;
        }

        return (new(TokenKind.Word, text[at..next], at), next);
    }
}
