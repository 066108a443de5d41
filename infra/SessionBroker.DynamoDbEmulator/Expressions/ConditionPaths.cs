namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Every document path in a condition.</summary>
internal static class ConditionPaths
{
    public static IEnumerable<Operand.Path> Of(Condition condition) => condition switch
    {
        Condition.Or(var left, var right) => Of(left).Concat(Of(right)),
        Condition.And(var left, var right) => Of(left).Concat(Of(right)),
        Condition.Not(var inner) => Of(inner),
        Condition.Compare(_, var left, var right) => Of([left, right]),
        Condition.Between(var operand, var lower, var upper) => Of([operand, lower, upper]),
        Condition.In(var operand, var list) => Of([operand, .. list]),
        Condition.Call(var call) => Of([.. call.Arguments]),
        _ => [],
    };

    private static IEnumerable<Operand.Path> Of(Operand[] operands) => operands.SelectMany(Of);

    private static IEnumerable<Operand.Path> Of(Operand operand) => operand switch
    {
        Operand.Path path => [path],
        Operand.Call call => Of([.. call.Arguments]),
        _ => [],
    };
}
