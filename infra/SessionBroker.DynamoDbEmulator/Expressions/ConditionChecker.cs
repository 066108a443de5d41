using System.Collections.Immutable;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Checks a condition before an item is looked at.</summary>
internal sealed class ConditionChecker(OperandChecker operands)
{
    private static readonly ImmutableArray<string> Ordered = ["S", "N", "B"];
    private static readonly ImmutableArray<string> Prefixed = ["S", "B"];
    private static readonly ImmutableArray<string> Types = ["N", "BS", "L", "B", "NULL", "M", "S", "SS", "NS", "BOOL"];

    public void Check(Condition condition)
    {
        switch (condition)
        {
            case Condition.Or(var left, var right):
                Check(left);
                Check(right);
                break;
            case Condition.And(var left, var right):
                Check(left);
                Check(right);
                break;
            case Condition.Not(var inner):
                Check(inner);
                break;
            case Condition.Compare compare:
                CheckCompare(compare);
                break;
            case Condition.Between between:
                CheckBetween(between);
                break;
            case Condition.In(var operand, var list):
                operands.Check(operand);
                foreach (var member in list) operands.Check(member);
                operands.CheckIsDistinct("IN", operand, [.. list]);
                break;
            case Condition.Call(var call):
                CheckCall(call);
                break;
        }
    }

    private void CheckCompare(Condition.Compare compare)
    {
        operands.Check(compare.Left);
        operands.Check(compare.Right);
        if (compare.Operator is not ("=" or "<>"))
        {
            operands.CheckType(compare.Operator, compare.Left, Ordered);
            operands.CheckType(compare.Operator, compare.Right, Ordered);
        }

        operands.CheckIsDistinct(compare.Operator, compare.Left, compare.Right);
    }

    private void CheckBetween(Condition.Between between)
    {
        foreach (var operand in (ReadOnlySpan<Operand>)[between.Operand, between.Lower, between.Upper])
        {
            operands.Check(operand);
            operands.CheckType("BETWEEN", operand, Ordered);
        }

        operands.CheckIsDistinct("BETWEEN", between.Operand, between.Lower, between.Upper);
        if ((between.Lower, between.Upper) is not (Operand.Placeholder lower, Operand.Placeholder upper)) return;

        var (least, most) = (operands.Placeholders.ValueOf(lower), operands.Placeholders.ValueOf(upper));
        if (least.Type != most.Type) throw Bounds("same data type for lower and upper bounds", least, most);
        if (least.Compare(most) > 0)
            throw Bounds("upper bound to be greater than or equal to lower bound", least, most);
    }

    private Exception Bounds(string requires, Value lower, Value upper) => operands.Fail(
        $"The BETWEEN operator requires {requires}; "
        + $"lower bound operand: {Show(lower)}, upper bound operand: {Show(upper)}");

    private static string Show(Value value)
    {
        var content = value switch
        {
            Value.Text text => text.Content,
            Value.Number number => $"{number.Content}",
            _ => "",
        };
        return $"AttributeValue: {{{value.Type}:{content}}}";
    }

    private void CheckCall(Operand.Call call)
    {
        var count = call.Function switch
        {
            "attribute_exists" or "attribute_not_exists" => 1,
            "attribute_type" or "begins_with" or "contains" => 2,
            "size" or "if_not_exists" or "list_append" => throw operands.NotHere(call),
            _ => throw operands.Fail($"Invalid function name; function: {call.Function}"),
        };
        operands.CheckCount(call, count);
        foreach (var argument in call.Arguments) operands.Check(argument);
        switch (call.Function)
        {
            case "attribute_exists" or "attribute_not_exists":
                operands.CheckIsPath(call.Function, call.Arguments[0]);
                break;
            case "attribute_type":
                CheckTypeName(call);
                break;
            case "begins_with":
                foreach (var argument in call.Arguments) operands.CheckType(call.Function, argument, Prefixed);
                break;
        }

        if (count == 2) operands.CheckIsDistinct(call.Function, call.Arguments[0], call.Arguments[1]);
    }

    private void CheckTypeName(Operand.Call call)
    {
        operands.CheckType(call.Function, call.Arguments[1], ["S"]);
        if (call.Arguments[1] is not Operand.Placeholder placeholder)
        {
            throw operands.Fail(
                "Incorrect operand type for operator or function; operator or function: attribute_type");
        }

        var type = ((Value.Text)operands.Placeholders.ValueOf(placeholder)).Content;
        if (!Types.Contains(type))
        {
            throw operands.Fail(
                $"Invalid attribute type name found; type: {type}, valid types: {{{string.Join(',', Types)}}}");
        }
    }
}
