using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>Items and values from a seed: few different ones, so that requests meet.</summary>
/// <param name="isSparse">Whether an item may have one key of an index without the other one; DynamoDB Local counts
/// capacity for what is in no index then.</param>
internal sealed class RandomValues(Random random, bool isSparse)
{
    private int _unique;

    public static IReadOnlyList<string> Attributes { get; } =
        ["x", "str", "ss", "ns", "bs", "m", "l", "bin", "truth", "nothing"];

    public bool OneIn(int number) => random.Next(number) == 0;

    public T Any<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public Dictionary<string, AttributeValue> Key() => new()
    {
        ["p"] = new(Any("a", "b")),
        ["s"] = new(Any("0", "1", "2", "10", "é", "z\U0001F600", "z\uFFFD")),
    };

    public Dictionary<string, AttributeValue> Item()
    {
        var item = Key();
        foreach (var attribute in Attributes)
        {
            if (OneIn(2)) item[attribute] = Of(attribute);
        }

        var isInIndexes = OneIn(2);
        if (isSparse ? OneIn(2) : isInIndexes) item["n"] = Unique();
        if (isSparse ? OneIn(2) : isInIndexes) item["g"] = new(Any("one", "two"));
        if (isSparse ? OneIn(2) : isInIndexes) item["h"] = Unique();
        item["u"] = Unique();
        return item;
    }

    /// <summary>A value that an attribute usually has.</summary>
    public AttributeValue Of(string attribute) => attribute switch
    {
        "x" => Number(),
        "str" => new(Text()),
        "ss" => new() { SS = [.. Some([.. Texts.Skip(1)])] },
        "ns" => new() { NS = [.. Some(Numbers)] },
        "bs" => new() { BS = [.. Some(Blobs).Select(bytes => new MemoryStream(bytes))] },
        "m" => new() { M = new() { ["a"] = Number(), ["b"] = new(Text()), ["l"] = List(), ["s"] = Of("ss") } },
        "l" => List(),
        "bin" => new() { B = new MemoryStream(Any(Blobs)) },
        "truth" => new() { BOOL = OneIn(2) },
        _ => new() { NULL = true },
    };

    public AttributeValue Anything() => Of(Any(Attributes));

    public AttributeValue Number() => new() { N = Any(Numbers) };

    /// <summary>A number that no other item has, so that an index has one order.</summary>
    public AttributeValue Unique() =>
        new() { N = (++_unique * 7919 % 100_003).ToString(CultureInfo.InvariantCulture) };

    public string Text() => Any(Texts);

    private static IReadOnlyList<string> Texts { get; } = ["", "a", "ab", "b", "é", "\U0001F600", "\uFFFD"];

    private static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "1", "-1", "2.5", "1000", "0.001", "-2.5", "12345678901234567890123456789012345678",
        "1000000000000000000000000000000", "3",
    ];

    private static IReadOnlyList<byte[]> Blobs { get; } = [[1], [1, 2], [255], [2, 1]];

    private AttributeValue List() => new() { L = [Number(), new(Text()), Number()] };

    private IEnumerable<T> Some<T>(IReadOnlyList<T> choices) =>
        choices.Skip(1).Where(_ => OneIn(2)).Append(choices[0]).Distinct();
}
