using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Constraints;

/// <summary>The sentences of AWS's validation framework, as its JSON services print them.</summary>
internal static class ConstraintText
{
    public const string Members = "Member must satisfy constraint";
    public const string Keys = "Map keys must satisfy constraint";
    public const string MapValues = "Map value must satisfy constraint";

    public static string MaxLength(int max) => $"Member must have length less than or equal to {max}";

    public static string MinLength(int min) => $"Member must have length greater than or equal to {min}";

    public static string Max(double max) => $"Member must have value less than or equal to {max}";

    public static string Min(double min) => $"Member must have value greater than or equal to {min}";

    public static string Pattern(string pattern) => $"Member must satisfy regular expression pattern: {pattern}";

    public static string Values(string values) => $"Member must satisfy enum value set: {values}";

    /// <summary>In Unicode scalar values, which is what the model's lengths count (Smithy, length trait).</summary>
    public static int Length(string value)
    {
        var length = value.Length;
        foreach (var unit in value)
        {
            if (char.IsLowSurrogate(unit))
                length--;
        }

        return length;
    }

    public static string Null(string path) =>
        $"Value null at '{path}' failed to satisfy constraint: Member must not be null";

    public static string Fault(Shape shape, JsonNode value, string path, string constraint) =>
        $"{Subject(shape.Sensitive, value, path)} failed to satisfy constraint: {constraint}";

    /// <summary>An error of a whole collection, which lists the constraints of its items.</summary>
    public static string Whole(Shape collection, Shape part, JsonNode value, string path, string rule)
    {
        var subject = Subject(collection.Sensitive || part.Sensitive, value, path);
        return $"{subject} failed to satisfy constraint: {rule}: [{string.Join(", ", All(part))}]";
    }

    private static string Subject(bool sensitive, JsonNode value, string path) =>
        sensitive ? $"Value at '{path}'" : $"Value '{Print(value)}' at '{path}'";

    private static IEnumerable<string> All(Shape part)
    {
        if (part is not Shape.Text text)
            return [];
        string?[] all =
        [
            text.MaxLength is { } max ? MaxLength(max) : null,
            text.MinLength is { } min ? MinLength(min) : null,
            text.Pattern is { } pattern ? Pattern(pattern) : null,
            text.ValuesText is { } values ? Values(values) : null,
        ];
        return all.OfType<string>();
    }

    /// <summary>As the framework's language prints a value: lists in brackets, maps in braces, text bare.</summary>
    private static string Print(JsonNode? value) => value switch
    {
        JsonArray list => $"[{string.Join(", ", list.Select(Print))}]",
        JsonObject map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}={Print(pair.Value)}"))}}}",
        null => "null",
        _ => value.ToString(),
    };
}
