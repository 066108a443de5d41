using System.Globalization;

namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>
/// The grammar of FilterExpression (API reference, SearchGameSessions). From the tightest to the loosest: comparators,
/// parentheses, NOT, AND, OR.
/// </summary>
internal sealed class Parser
{
    private readonly List<Token> _tokens;
    private int _at;

    private Parser(string text) => _tokens = Tokenizer.Cut(text);

    private Token Current => _tokens[_at];

    internal static SearchExpression Parse(string text)
    {
        var parser = new Parser(text);
        var expression = parser.Or();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected("AND, OR or the end");
    }

    private SearchExpression Or()
    {
        var left = And();
        while (TakeWord("OR"))
        {
            left = new SearchExpression.Or(left, And());
        }

        return left;
    }

    private SearchExpression And()
    {
        var left = Not();
        while (TakeWord("AND"))
        {
            left = new SearchExpression.And(left, Not());
        }

        return left;
    }

    private SearchExpression Not()
    {
        if (TakeWord("NOT"))
        {
            return new SearchExpression.Not(Not());
        }

        if (Current.Kind != TokenKind.Open)
        {
            return Condition();
        }

        _at++;
        var inner = Or();
        Take(TokenKind.Close, "a closing parenthesis");
        return inner;
    }

    private SearchExpression.Condition Condition()
    {
        var name = Take(TokenKind.Word, "an operand");
        var operand = Operand.Read(name.Text)
            ?? throw new SearchSyntaxException($"There is no operand {name.Text}; it stands", name.Position);
        var sign = Take(TokenKind.Comparator, "a comparator");
        var comparator = Read(sign);
        if (!operand.IsNumber && comparator is not (Comparator.Equal or Comparator.NotEqual))
        {
            throw new SearchSyntaxException(
                $"{name.Text} can be compared by = and <> only; {sign.Text} stands", sign.Position);
        }

        return new(operand, comparator, Literal(operand, name.Text));
    }

    private static Comparator Read(Token sign) => sign.Text switch
    {
        "=" => Comparator.Equal,
        "<>" => Comparator.NotEqual,
        "<" => Comparator.Less,
        ">" => Comparator.Greater,
        "<=" => Comparator.LessOrEqual,
        _ => Comparator.GreaterOrEqual,
    };

    private SearchValue Literal(Operand operand, string name)
    {
        if (operand.IsNumber)
        {
            var number = Take(TokenKind.Word, $"a number for {name}");
            return double.TryParse(
                number.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
                ? SearchValue.Of(value)
                : throw Unexpected($"a number for {name}", number);
        }

        if (operand.IsBoolean)
        {
            var boolean = Take(TokenKind.Word, $"true or false for {name}");
            return boolean.Text switch
            {
                "true" => SearchValue.Of(true),
                "false" => SearchValue.Of(false),
                _ => throw Unexpected($"true or false for {name}", boolean),
            };
        }

        return SearchValue.Of(Take(TokenKind.Text, $"a quoted value for {name}").Text);
    }

    private bool TakeWord(string word)
    {
        var found = Current.Kind == TokenKind.Word && Current.Text == word;
        _at += found ? 1 : 0;
        return found;
    }

    private Token Take(TokenKind kind, string wanted) =>
        Current.Kind == kind ? _tokens[_at++] : throw Unexpected(wanted);

    private SearchSyntaxException Unexpected(string wanted) => Unexpected(wanted, Current);

    private static SearchSyntaxException Unexpected(string wanted, Token found) =>
        new($"Expected {wanted}, found {found.Text}", found.Position);
}
