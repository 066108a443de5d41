using Amazon.DynamoDBv2;
using SessionBroker.DynamoDbEmulator.Expressions;
using SessionBroker.DynamoDbEmulator.Tables;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>Which part of an index a query is of: one partition, and perhaps a part of its sort keys.</summary>
internal sealed record KeyCondition(Value Hash, KeyTest? Range)
{
    public static KeyCondition Read(BoundCondition condition, KeySchema keys)
    {
        var tests = new List<KeyTest>();
        Gather(condition.Expression.Tree, condition.Placeholders, tests);
        if (tests.Count > 2) throw DynamoDbErrors.Validation("Conditions can be of length 1 or 2 only");
        var hash = Take(tests, keys.Hash) ?? throw Missing();
        if (hash.Operator is not "=") throw DynamoDbErrors.Validation("Query key condition not supported");
        var range = keys.Range is null ? null : Take(tests, keys.Range);
        return tests.Count > 0 ? throw Missing() : new KeyCondition(hash.Value, range);
    }

    private static AmazonDynamoDBException Missing() =>
        DynamoDbErrors.Validation("Query condition missed key schema element");

    private static KeyTest? Take(List<KeyTest> tests, KeyAttribute attribute)
    {
        var test = tests.Find(each => each.Attribute == attribute.Name);
        if (test is null) return null;
        test.CheckType(attribute);
        tests.Remove(test);
        return test;
    }

    private static void Gather(Condition condition, Placeholders placeholders, List<KeyTest> tests)
    {
        switch (condition)
        {
            case Condition.And(var left, var right):
                Gather(left, placeholders, tests);
                Gather(right, placeholders, tests);
                break;
            case Condition.Compare(var name, Operand.Path path, var value) when name is not "<>":
                Add(path, name, value, null);
                break;
            case Condition.Compare(var name, var value, Operand.Path path) when name is not "<>":
                Add(path, Mirrored(name), value, null);
                break;
            case Condition.Between(Operand.Path path, var lower, var upper):
                Add(path, "BETWEEN", lower, upper);
                break;
            case Condition.Call({ Function: "begins_with", Arguments: [Operand.Path path, var prefix] }):
                Add(path, "begins_with", prefix, null);
                break;
            default:
                throw NotPossible(condition);
        }

        void Add(Operand.Path path, string name, Operand value, Operand? upper)
        {
            var attribute = placeholders.NameOf(path.Elements[0]);
            if (path.Elements.Length > 1)
            {
                throw DynamoDbErrors.Validation(
                    "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: "
                    + $"Key: {attribute}");
            }

            if (tests.Exists(test => test.Attribute == attribute))
                throw DynamoDbErrors.Validation("KeyConditionExpressions must only contain one condition per key");
            tests.Add(new KeyTest(
                attribute, name, ToValue(value, placeholders), upper is null ? null : ToValue(upper, placeholders)));
        }
    }

    private static Value ToValue(Operand operand, Placeholders placeholders) => operand switch
    {
        Operand.Placeholder placeholder => placeholders.ValueOf(placeholder),
        Operand.Call => throw Nested(),
        _ => throw DynamoDbErrors.Validation(
            "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition"),
    };

    private static string Mirrored(string comparator) => comparator switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => comparator,
    };

    private static AmazonDynamoDBException NotPossible(Condition condition) => condition switch
    {
        Condition.Or => Operator("OR"),
        Condition.Not => Operator("NOT"),
        Condition.In => Operator("IN"),
        Condition.Compare { Operator: "<>" } => Operator("<>"),
        Condition.Call({ Function: not "begins_with" } call) => Operator(call.Function),
        Condition.Compare(_, Operand.Call, _) or Condition.Compare(_, _, Operand.Call) => Nested(),
        _ => DynamoDbErrors.Validation("Invalid condition in KeyConditionExpression: No key attribute specified"),
    };

    private static AmazonDynamoDBException Operator(string name) =>
        DynamoDbErrors.Validation($"Invalid operator used in KeyConditionExpression: {name}");

    private static AmazonDynamoDBException Nested() =>
        DynamoDbErrors.Validation("KeyConditionExpressions cannot contain nested operations");
}
