using Amazon.DynamoDBv2.Model;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Expressions of the whole grammar from a seed, with the placeholders that they need.</summary>
internal sealed class RandomExpressions(RandomValues values)
{
    private static readonly string[] Comparators = ["=", "<>", "<", "<=", ">", ">="];

    public Dictionary<string, string> Names { get; } = [];

    public Dictionary<string, AttributeValue> Values { get; } = [];

    public Dictionary<string, string>? NamesOrNull => Names.Count == 0 ? null : Names;

    public Dictionary<string, AttributeValue>? ValuesOrNull => Values.Count == 0 ? null : Values;

    public string Condition(int depth = 2)
    {
        if (depth > 0 && values.OneIn(2))
        {
            return values.Any<Func<string>>(
                () => $"({Condition(depth - 1)} {values.Any("AND", "or")} {Condition(depth - 1)}) AND {Condition(0)}",
                () => $"{Condition(depth - 1)} OR {Condition(depth - 1)}",
                () => $"{Condition(depth - 1)} and {Condition(depth - 1)}",
                () => $"NOT {Condition(0)}",
                () => $"NOT ({Condition(0)} OR {Condition(0)})")();
        }

        var attribute = values.Any(RandomValues.Attributes);
        var path = Path(attribute);
        return values.OneIn(8) ? Sized(path) : values.Any<Func<string>>(
            () => $"{path} {values.Any(Comparators)} {Operand(attribute)}",
            () => $"{Operand(attribute)} {values.Any(Comparators)} {path}",
            () => $"{path} BETWEEN {Value(values.Number())} AND {Path(values.Any("x", "n"))}",
            () => $"{path} IN ({Value(values.Of(attribute))}, {Value(values.Anything())})",
            () => $"attribute_exists({path})",
            () => $"attribute_not_exists({path})",
            () => $"attribute_type({path}, {Value(new(values.Any("S", "N", "B", "SS", "L", "M", "NULL", "BOOL")))})",
            () => $"begins_with({path}, {Value(values.Of(values.Any("str", "bin")))})",
            () => $"contains({path}, {Value(values.Any(
                values.Of("x"), values.Of("str"), values.Of("bin"), values.Anything()))})")();
    }

    public string Update()
    {
        var sections = new List<string>();
        var free = RandomValues.Attributes.OrderBy(_ => values.OneIn(2)).ToList();
        if (values.OneIn(2)) sections.Add($"SET {Assignment(Take(free))}, {Assignment(Take(free))}");
        if (values.OneIn(3)) sections.Add($"REMOVE {Path(Take(free))}, {Path(Take(free))}");
        if (values.OneIn(3)) sections.Add($"ADD {Addition(Take(free))}");
        if (values.OneIn(3)) sections.Add($"delete {Deletion(Take(free))}");
        if (sections.Count == 0) sections.Add($"SET {Assignment(Take(free))}");
        return string.Join(' ', sections.OrderBy(_ => values.OneIn(2)));
    }

    public string Projection() =>
        string.Join(", ", RandomValues.Attributes.Where(_ => values.OneIn(3)).Append("u").Select(Path));

    public string Value(AttributeValue value)
    {
        var name = $":v{Values.Count}";
        Values[name] = value;
        return name;
    }

    public string Name(string attribute)
    {
        if (values.OneIn(2)) return attribute;
        var name = $"#{attribute}";
        Names[name] = attribute;
        return name;
    }

    private static string Take(List<string> free)
    {
        var first = free[0];
        free.RemoveAt(0);
        return first;
    }

    private string Path(string attribute) => attribute switch
    {
        "m" => Name("m") + values.Any("", ".a", ".b", ".l[1]", ".l[7]", ".s", ".nope", ".a.b"),
        "l" => Name("l") + values.Any("", "[0]", "[2]", "[9]"),
        _ => Name(attribute),
    };

    private string Operand(string attribute) => values.OneIn(4)
        ? Path(values.Any(RandomValues.Attributes))
        : Value(values.OneIn(4) ? values.Anything() : values.Of(attribute));

    private string Sized(string path) =>
        $"size({path}) {values.Any(Comparators)} {Value(new() { N = values.Any("0", "1", "2", "3") })}";

    private string Assignment(string attribute) => values.Any<Func<string>>(
        () => $"{Path(attribute)} = {Value(values.Of(attribute))}",
        () => $"{Path(attribute)} = {Value(values.Anything())}",
        () => $"{Path(attribute)} = {Path(values.Any(RandomValues.Attributes))}",
        () => $"{Path(attribute)} = {Path("x")} {values.Any("+", "-")} {Value(values.Number())}",
        () => $"{Path(attribute)} = if_not_exists({Path(attribute)}, {Value(values.Number())})",
        () => $"{Path(attribute)} = list_append({Path("l")}, {Value(values.Of("l"))})")();

    private string Addition(string attribute) => attribute is "ss" or "ns" or "bs"
        ? $"{Path(attribute)} {Value(values.Of(attribute))}"
        : $"{Path(attribute)} {Value(values.Number())}";

    private string Deletion(string attribute) =>
        $"{Path(attribute)} {Value(values.Of(attribute is "ns" or "bs" ? attribute : "ss"))}";
}
