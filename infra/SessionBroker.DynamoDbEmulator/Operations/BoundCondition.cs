using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>A condition with what its placeholders stand for.</summary>
internal sealed record BoundCondition(Expression<Condition> Expression, Placeholders Placeholders)
{
    public static BoundCondition? Read(
        ExpressionCache expressions, ExpressionKind kind, string? text, Placeholders placeholders)
    {
        if (text is null) return null;
        var expression = expressions.Condition(kind, text);
        new ConditionChecker(new OperandChecker(kind, placeholders)).Check(expression.Tree);
        return new BoundCondition(expression, placeholders);
    }

    public (string[] Names, string[] Values) Used => (Expression.Names, Expression.Values);

    public bool Holds(Item item) => new ConditionEvaluator(item, Placeholders).Holds(Expression.Tree);
}
