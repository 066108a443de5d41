using System.Diagnostics;
using Amazon.DynamoDBv2.Model;

namespace SessionBroker.DynamoDbEmulator.Values;

/// <summary>Writes values as the SDK hands them to its caller, who may change them without harm.</summary>
internal static class ValueWriter
{
    public static Dictionary<string, AttributeValue> ToAttributes(Item item) => ToAttributes(item.Attributes);

    public static AttributeValue ToAttribute(Value value) => value switch
    {
        Value.Text text => new() { S = text.Content },
        Value.Number number => new() { N = number.Content.ToString() },
        Value.Binary binary => new() { B = new MemoryStream(binary.Content.ToArray()) },
        Value.Bool truth => new() { BOOL = truth.Content },
        Value.Null => new() { NULL = true },
        Value.List list => new() { L = [.. list.Members.Select(ToAttribute)] },
        Value.Map map => new() { M = ToAttributes(map.Members) },
        Value.Set set => set.Members[0] switch
        {
            Value.Text => new() { SS = [.. set.Members.Select(member => ((Value.Text)member).Content)] },
            Value.Number => new() { NS = [.. set.Members.Select(member => $"{((Value.Number)member).Content}")] },
            _ => new()
            {
                BS = [.. set.Members.Select(member => new MemoryStream(((Value.Binary)member).Content.ToArray()))],
            },
        },
        _ => throw new UnreachableException(),
    };

    private static Dictionary<string, AttributeValue> ToAttributes(Dictionary<string, Value> values)
    {
        var written = new Dictionary<string, AttributeValue>(values.Count, StringComparer.Ordinal);
        foreach (var (name, value) in values) written[name] = ToAttribute(value);
        return written;
    }
}
