using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Parses each distinct expression once.</summary>
internal sealed class ExpressionCache
{
    private readonly Dictionary<(ExpressionKind Kind, string Text), object> _parsed = [];

    public Expression<Condition> Condition(ExpressionKind kind, string text) =>
        Find(kind, text, ConditionParser.Parse);

    public Expression<ImmutableArray<UpdateAction>> Update(string text) =>
        Find(ExpressionKind.UpdateExpression, text, UpdateParser.Parse);

    public Expression<ImmutableArray<Operand.Path>> Projection(string text) =>
        Find(ExpressionKind.ProjectionExpression, text, ProjectionParser.Parse);

    private Expression<T> Find<T>(ExpressionKind kind, string text, Func<TokenReader, T> parse)
    {
        if (_parsed.TryGetValue((kind, text), out var known)) return (Expression<T>)known;
        var expression = ExpressionParser.Parse(kind, text, parse);
        _parsed[(kind, text)] = expression;
        return expression;
    }
}
