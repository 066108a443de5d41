using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>
/// Checks operands before an item is looked at: that placeholders are given, names are not reserved, functions are
/// known and what is known of types fits.
/// </summary>
internal sealed class OperandChecker(ExpressionKind kind, Placeholders placeholders)
{
    private static readonly ImmutableArray<string> Sizable = ["S", "B", "SS", "NS", "BS", "L", "M"];

    private static readonly ImmutableArray<string> ConditionFunctions =
        ["attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains"];

    private static readonly ImmutableArray<string> UpdateFunctions = ["if_not_exists", "list_append"];

    public Placeholders Placeholders => placeholders;

    public Exception Fail(string message) => DynamoDbErrors.Validation($"Invalid {kind}: {message}");

    public void Check(Operand operand)
    {
        switch (operand)
        {
            case Operand.Path path:
                foreach (var element in path.Elements) CheckName(element.Name);
                break;
            case Operand.Placeholder { Name: var name } when !placeholders.HasValue(name):
                throw Fail($"An expression attribute value used in expression is not defined; attribute value: {name}");
            case Operand.Call call:
                CheckCall(call);
                break;
            case Operand.Sum sum:
                Check(sum.Left);
                Check(sum.Right);
                CheckType(sum.Operator, sum.Left, ["N"]);
                CheckType(sum.Operator, sum.Right, ["N"]);
                break;
        }
    }

    /// <summary>Refuses an operand whose type is known and is none of these.</summary>
    public void CheckType(string function, Operand operand, ImmutableArray<string> types)
    {
        if (TypeOf(operand) is { } type && !types.Contains(type))
        {
            throw Fail(
                "Incorrect operand type for operator or function; operator or function: "
                + $"{function}, operand type: {type}");
        }
    }

    public void CheckIsPath(string function, Operand operand)
    {
        if (operand is not Operand.Path)
            throw Fail($"Operator or function requires a document path; operator or function: {function}");
    }

    public void CheckCount(Operand.Call call, int expected)
    {
        if (call.Arguments.Length != expected)
        {
            throw Fail(
                "Incorrect number of operands for operator or function; operator or function: "
                + $"{call.Function}, number of operands: {call.Arguments.Length}");
        }
    }

    /// <summary>Refuses a path beside itself.</summary>
    public void CheckIsDistinct(string function, Operand first, params ReadOnlySpan<Operand> others)
    {
        if (first is not Operand.Path path) return;
        foreach (var other in others)
        {
            if (other is Operand.Path same && placeholders.Show(same) == placeholders.Show(path))
            {
                throw Fail(
                    "The first operand must be distinct from the remaining operands for this operator or function; "
                    + $"operator: {function}, first operand: {placeholders.Show(path)}");
            }
        }
    }

    /// <summary>The type of what does not depend on the item; null for what does.</summary>
    public string? TypeOf(Operand operand) => operand switch
    {
        Operand.Placeholder placeholder => placeholders.ValueOf(placeholder).Type,
        Operand.Call { Function: "size" } or Operand.Sum => "N",
        Operand.Call { Function: "list_append" } => "L",
        _ => null,
    };

    private void CheckName(string? name)
    {
        if (name is null) return;
        if (name.StartsWith('#') && !placeholders.HasName(name))
        {
            throw Fail(
                $"An expression attribute name used in the document path is not defined; attribute name: {name}");
        }

        if (ReservedWords.Contain(name))
            throw Fail($"Attribute name is a reserved keyword; reserved keyword: {name}");
    }

    private void CheckCall(Operand.Call call)
    {
        var isUpdate = kind is ExpressionKind.UpdateExpression;
        if (isUpdate && UpdateFunctions.Contains(call.Function))
        {
            CheckUpdateCall(call);
            return;
        }

        var isKnown = call.Function is "size"
            || ConditionFunctions.Contains(call.Function) || UpdateFunctions.Contains(call.Function);
        if (!isKnown) throw Fail($"Invalid function name; function: {call.Function}");
        if (isUpdate) throw Fail($"The function is not allowed in an update expression; function: {call.Function}");
        if (call.Function is not "size") throw NotHere(call);
        CheckCount(call, 1);
        Check(call.Arguments[0]);
        CheckType(call.Function, call.Arguments[0], Sizable);
    }

    /// <summary>A function that cannot stand where it does.</summary>
    public Exception NotHere(Operand.Call call) => Fail(UpdateFunctions.Contains(call.Function)
        ? $"The function is not allowed in a condition expression; function: {call.Function}"
        : $"The function is not allowed to be used this way in an expression; function: {call.Function}");

    private void CheckUpdateCall(Operand.Call call)
    {
        CheckCount(call, 2);
        foreach (var argument in call.Arguments) Check(argument);
        if (call.Function is "if_not_exists")
        {
            CheckIsPath(call.Function, call.Arguments[0]);
            return;
        }

        foreach (var argument in call.Arguments) CheckType(call.Function, argument, ["L"]);
    }
}
