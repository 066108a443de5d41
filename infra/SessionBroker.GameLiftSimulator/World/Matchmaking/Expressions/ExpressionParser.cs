using System.Globalization;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>
/// Reads property expressions: a number, a function of an expression, or a path from teams to what their players have.
/// </summary>
internal sealed class ExpressionParser
{
    // Lists are nested three deep at most, and each function takes one level away; more only costs stack.
    private const int NestingMax = 16;

    private readonly ExpressionScope _scope;
    private readonly List<Token> _tokens;
    private int _at;
    private int _nesting;

    private ExpressionParser(string text, ExpressionScope scope)
    {
        _tokens = Tokenizer.Cut(text);
        _scope = scope;
    }

    private Token Current => _tokens[_at];

    internal static Expression Parse(string text, ExpressionScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        var expression = parser.Expression();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Expected("the end");
    }

    /// <summary>Whether a text that could also be a plain string is meant as an expression.</summary>
    internal static bool LooksLikeExpression(string text)
    {
        var start = text.TrimStart();
        return start.Contains("teams[", StringComparison.Ordinal) || start.StartsWith("team[", StringComparison.Ordinal)
            || Functions.Names.Any(name => start.StartsWith($"{name}(", StringComparison.Ordinal));
    }

    private Expression Expression()
    {
        var first = Current;
        return first.Kind switch
        {
            TokenKind.Number => Number(),
            TokenKind.Word when first.Text is "teams" or "team" => Path(),
            TokenKind.Word => Call(),
            _ => throw Expected("teams[...], a function or a number"),
        };
    }

    private Expression.Constant Number()
    {
        var token = Take(TokenKind.Number, "a number");
        return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? Expressions.Expression.Constant.Of(number)
            : throw new ExpressionException($"{token.Text} is not a number", token.Position);
    }

    private Expression.Call Call()
    {
        var name = Take(TokenKind.Word, "a function");
        var function = Functions.Find(name.Text) ?? throw new ExpressionException(
            $"There is no function {name.Text}; there are {string.Join(", ", Functions.Names)}", name.Position);
        Take(TokenKind.Open, "(");
        if (++_nesting > NestingMax)
            throw new ExpressionException($"More than {NestingMax} functions are nested", name.Position);
        var argument = Expression();
        Take(TokenKind.Close, ")");
        var result = function.ResultOf(argument.Type) ?? throw new ExpressionException(
            $"{function.Name} takes {function.Takes}, not a {argument.Type}", name.Position);
        return new(function, argument, result);
    }

    private Expression.Path Path()
    {
        _at++;
        var selection = Selection(Take(TokenKind.Names, "[team names]"));
        var depth = selection.IsOne ? 1 : 2;
        if (!TakeDot())
            return new(selection, PathEnd.Teams, 0, new(ElementKind.Team, depth - 1));
        TakeWord("players");
        if (Current.Kind == TokenKind.Names)
            return PlayerIds(selection, depth);
        if (!TakeDot())
            return new(selection, PathEnd.Players, 0, new(ElementKind.Player, depth));
        TakeWord("attributes");
        var name = Take(TokenKind.Names, "[an attribute's name]");
        var attribute = _scope.AttributeNamed(name.Text.Trim()) ?? throw new ExpressionException(
            $"The rule set declares no player attribute {name.Text.Trim()}", name.Position);
        return new(selection, PathEnd.Attribute, attribute, ExpressionType.Of(_scope.KindOf(attribute), depth));
    }

    // The guide writes playerId, and playerid in an older edition.
    private Expression.Path PlayerIds(TeamSelection selection, int depth)
    {
        var name = Take(TokenKind.Names, "[playerId]");
        return string.Equals(name.Text.Trim(), "playerId", StringComparison.OrdinalIgnoreCase)
            ? new(selection, PathEnd.PlayerIds, 0, new(ElementKind.Text, depth))
            : throw new ExpressionException("Only [playerId] or .attributes[...] may follow players", name.Position);
    }

    private TeamSelection Selection(Token names)
    {
        if (names.Text.Trim() == "*")
            return _scope.AllTeams;
        TeamSelection[] named = [.. names.Text.Split(',').Select(name => Named(name.Trim(), names.Position))];
        return named.Length == 1
            ? named[0]
            : new([.. named.SelectMany(selection => selection.Teams).Distinct()], IsOne: false);
    }

    private TeamSelection Named(string name, int position) =>
        _scope.TeamsNamed(name) ?? throw new ExpressionException($"The rule set has no team {name}", position);

    private bool TakeDot()
    {
        var found = Current.Kind == TokenKind.Dot;
        _at += found ? 1 : 0;
        return found;
    }

    private void TakeWord(string word)
    {
        if (Current.Kind != TokenKind.Word || Current.Text != word)
            throw Expected(word);
        _at++;
    }

    private Token Take(TokenKind kind, string wanted) => Current.Kind == kind ? _tokens[_at++] : throw Expected(wanted);

    private ExpressionException Expected(string wanted) =>
        new($"Expected {wanted}, found {Current.Text}", Current.Position);
}
