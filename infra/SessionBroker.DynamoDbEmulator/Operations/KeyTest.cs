using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>What a key condition asks of one attribute.</summary>
/// <param name="Operator">A comparator, BETWEEN or begins_with.</param>
internal sealed record KeyTest(string Attribute, string Operator, Value Value, Value? Upper)
{
    public bool Holds(Value value) => Operator switch
    {
        "begins_with" => ConditionEvaluator.BeginsWith(value, Value),
        "BETWEEN" => value.Compare(Value) >= 0 && value.Compare(Upper!) <= 0,
        "=" => value.Compare(Value) == 0,
        "<" => value.Compare(Value) < 0,
        "<=" => value.Compare(Value) <= 0,
        ">" => value.Compare(Value) > 0,
        _ => value.Compare(Value) >= 0,
    };

    public void CheckType(KeyAttribute attribute)
    {
        foreach (var value in (ReadOnlySpan<Value?>)[Value, Upper])
        {
            if (value is null) continue;
            if (value.Type != attribute.Type)
            {
                throw DynamoDbErrors.Validation(
                    "One or more parameter values were invalid: Condition parameter type does not match schema type");
            }

            if (value is Value.Text { Content.Length: 0 }) throw KeySchema.EmptyKey(attribute.Name);
        }
    }
}
