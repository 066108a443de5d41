using System.Diagnostics;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Tells whether a condition holds for an item; what is missing or of another type makes it false.</summary>
internal sealed class ConditionEvaluator(Item item, Placeholders placeholders)
{
    public bool Holds(Condition condition) => condition switch
    {
        Condition.Or(var left, var right) => Holds(left) || Holds(right),
        Condition.And(var left, var right) => Holds(left) && Holds(right),
        Condition.Not(var inner) => !Holds(inner),
        Condition.Compare(var name, var left, var right) => Compare(name, Find(left), Find(right)),
        Condition.Between(var operand, var lower, var upper) =>
            Find(operand) is { } value && Compare(">=", value, Find(lower)) && Compare("<=", value, Find(upper)),
        Condition.In(var operand, var list) =>
            Find(operand) is { } value && list.Any(member => value.Equals(Find(member))),
        Condition.Call(var call) => Call(call),
        _ => throw new UnreachableException(),
    };

    public Value? Find(Operand operand) => operand switch
    {
        Operand.Path path => DocumentPaths.Find(item, path, placeholders),
        Operand.Placeholder placeholder => placeholders.ValueOf(placeholder),
        Operand.Call call => Size(Find(call.Arguments[0])),
        _ => throw new UnreachableException(),
    };

    private static bool Compare(string name, Value? left, Value? right)
    {
        if (name is "=") return left is not null && left.Equals(right);
        if (name is "<>") return left is null || !left.Equals(right);
        if (left is null || right is null || left.Compare(right) is not { } order) return false;
        return name switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            _ => throw new UnreachableException(),
        };
    }

    private static Value.Number? Size(Value? value)
    {
        int? size = value switch
        {
            Value.Text text => text.Content.Length,
            Value.Binary binary => binary.Content.Length,
            Value.Set set => set.Members.Length,
            Value.List list => list.Members.Length,
            Value.Map map => map.Members.Count,
            _ => null,
        };
        return size is { } known ? new Value.Number(DynamoDbNumber.Of(known)) : null;
    }

    private bool Call(Operand.Call call)
    {
        var first = Find(call.Arguments[0]);
        return call.Function switch
        {
            "attribute_exists" => first is not null,
            "attribute_not_exists" => first is null,
            "attribute_type" => first is not null && first.Type == ((Value.Text)Find(call.Arguments[1])!).Content,
            "begins_with" => BeginsWith(first, Find(call.Arguments[1])),
            "contains" => Contains(first, Find(call.Arguments[1])),
            _ => throw new UnreachableException(),
        };
    }

    public static bool BeginsWith(Value? value, Value? prefix) => (value, prefix) switch
    {
        (Value.Text text, Value.Text start) => text.Content.StartsWith(start.Content, StringComparison.Ordinal),
        (Value.Binary bytes, Value.Binary start) => bytes.Content.AsSpan().StartsWith(start.Content),
        _ => false,
    };

    private static bool Contains(Value? container, Value? part) => (container, part) switch
    {
        (Value.Text text, Value.Text piece) => text.Content.Contains(piece.Content, StringComparison.Ordinal),
        (Value.Binary bytes, Value.Binary piece) => bytes.Content.AsSpan().IndexOf(piece.Content) >= 0,
        (Value.Set set, not null) => set.Members.Contains(part),
        (Value.List list, not null) => list.Members.Contains(part),
        _ => false,
    };
}
