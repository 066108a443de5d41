using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>Reads values as a request brings them, and refuses what is none.</summary>
internal static class ValueReader
{
    public static Item ToItem(Dictionary<string, AttributeValue> attributes) => new(ToMap(attributes));

    public static Value ToValue(AttributeValue? value)
    {
        if (value is null) throw Empty();
        Value? read = null;
        if (value.S is { } text) Take(ref read, new Value.Text(text));
        if (value.N is { } number) Take(ref read, new Value.Number(DynamoDbNumber.Parse(number)));
        if (value.B is { } bytes) Take(ref read, new Value.Binary(bytes.ToArray()));
        if (value.BOOL is { } truth) Take(ref read, new Value.Bool(truth));
        if (value.NULL is { } isNull) Take(ref read, ToNull(isNull));
        if (value.SS is { } texts) Take(ref read, ToTextSet(texts));
        if (value.NS is { } numbers) Take(ref read, ToNumberSet(numbers));
        if (value.BS is { } all) Take(ref read, ToBinarySet(all));
        if (value.L is { } list) Take(ref read, new Value.List([.. list.Select(ToValue)]));
        if (value.M is { } map) Take(ref read, new Value.Map(ToMap(map)));
        return read ?? throw Empty();
    }

    /// <summary>A set in its order; null where a member is there twice.</summary>
    public static Value.Set? ToSet(IEnumerable<Value> members)
    {
        Value[] ordered = [.. members.Order(Comparer<Value>.Create((one, other) => one.Compare(other)!.Value))];
        for (var index = 1; index < ordered.Length; index++)
        {
            if (ordered[index].Equals(ordered[index - 1])) return null;
        }

        return new Value.Set(ordered);
    }

    private static Dictionary<string, Value> ToMap(Dictionary<string, AttributeValue> map)
    {
        var read = new Dictionary<string, Value>(map.Count, StringComparer.Ordinal);
        foreach (var (name, value) in map)
        {
            if (name.Length == 0) throw DynamoDbErrors.Validation("Empty attribute name");
            read[name] = ToValue(value);
        }

        return read;
    }

    private static void Take(ref Value? read, Value value)
    {
        if (read is not null)
        {
            throw DynamoDbErrors.Validation(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported "
                + "datatypes");
        }

        read = value;
    }

    private static Value.Null ToNull(bool isNull) => isNull
        ? new Value.Null()
        : throw Invalid("Null attribute value types must have the value of true");

    private static Value.Set ToTextSet(List<string> texts)
    {
        if (texts.Count == 0) throw Invalid("An string set  may not be empty");
        return ToSet(texts.Select(text => new Value.Text(text)))
            ?? throw Invalid($"Input collection [{string.Join(", ", texts)}] contains duplicates");
    }

    private static Value.Set ToNumberSet(List<string> numbers)
    {
        if (numbers.Count == 0) throw Invalid("An number set  may not be empty");
        return ToSet(numbers.Select(number => new Value.Number(DynamoDbNumber.Parse(number))))
            ?? throw DynamoDbErrors.Validation("Input collection contains duplicates");
    }

    private static Value.Set ToBinarySet(List<MemoryStream> all)
    {
        if (all.Count == 0) throw Invalid("Binary sets should not be empty");
        return ToSet(all.Select(bytes => new Value.Binary(bytes.ToArray())))
            ?? throw Invalid("Input collection of type BS contains duplicates.");
    }

    private static AmazonDynamoDBException Invalid(string message) =>
        DynamoDbErrors.Validation($"One or more parameter values were invalid: {message}");

    private static AmazonDynamoDBException Empty() => DynamoDbErrors.Validation(
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
}
