namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Parses conditions, filters and key conditions: NOT binds before AND, AND before OR.</summary>
internal static class ConditionParser
{
    public static Condition Parse(TokenReader reader)
    {
        var left = Conjunction(reader);
        while (reader.TryTake("OR")) left = new Condition.Or(left, Conjunction(reader));
        return left;
    }

    private static Condition Conjunction(TokenReader reader)
    {
        var left = Negation(reader);
        while (reader.TryTake("AND")) left = new Condition.And(left, Negation(reader));
        return left;
    }

    private static Condition Negation(TokenReader reader) =>
        reader.TryTake("NOT") ? new Condition.Not(Negation(reader)) : Simple(reader);

    private static Condition Simple(TokenReader reader)
    {
        if (!reader.Current.Is("(") || FollowsOperand(reader.AfterParentheses())) return Comparison(reader);

        var isRedundant = reader.AreParenthesesRedundant();
        reader.Take();
        var inner = Parse(reader);
        reader.Expect(")");
        return isRedundant ? throw reader.Fail("The expression has redundant parentheses;") : inner;
    }

    private static bool FollowsOperand(Token token) =>
        token.Is("BETWEEN") || token.Is("IN") || IsComparator(token);

    private static bool IsComparator(Token token) =>
        token is { Kind: TokenKind.Symbol, Text: "=" or "<>" or "<" or "<=" or ">" or ">=" };

    private static Condition Comparison(TokenReader reader)
    {
        var left = ExpressionParser.Operand(reader);
        if (IsComparator(reader.Current))
            return new Condition.Compare(reader.Take().Text, left, ExpressionParser.Operand(reader));
        if (reader.TryTake("BETWEEN"))
        {
            var lower = ExpressionParser.Operand(reader);
            reader.Expect("AND");
            return new Condition.Between(left, lower, ExpressionParser.Operand(reader));
        }

        if (reader.TryTake("IN"))
        {
            reader.Expect("(");
            return new Condition.In(left, ExpressionParser.List(reader, ExpressionParser.Operand));
        }

        return left is Operand.Call call ? new Condition.Call(call) : throw reader.Unexpected();
    }
}
