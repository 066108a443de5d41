using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.GameLiftSimulator.Protocol.Constraints;

/// <summary>
/// Checks an input against every constraint of its shape, with the messages of AWS's framework: all faults of a request
/// in one message, members by path ("gameProperties.1.member.key"), sensitive values left out.
/// </summary>
internal static class ConstraintChecker
{
    /// <summary>The message of the ValidationException, or null for an input without a fault.</summary>
    public static string? Check(Shape.Structure shape, JsonObject input)
    {
        List<string>? faults = null;
        CheckStructure(shape, input, prefix: "", ref faults);
        return faults switch
        {
            null => null,
            [var only] => $"1 validation error detected: {only}",
            _ => $"{faults.Count} validation errors detected: {string.Join("; ", faults)}",
        };
    }

    private static void CheckStructure(Shape.Structure shape, JsonObject input, string prefix, ref List<string>? faults)
    {
        foreach (var member in shape.InOrder)
        {
            var path = prefix + member.MessageName;
            if (input[member.Name] is { } value)
                CheckValue(member.Shape, value, path, ref faults);
            else if (member.Required)
                (faults ??= []).Add(ConstraintText.Null(path));
        }
    }

    private static void CheckValue(Shape shape, JsonNode value, string path, ref List<string>? faults)
    {
        foreach (var constraint in Broken(shape, value))
            (faults ??= []).Add(ConstraintText.Fault(shape, value, path, constraint));
        switch (shape)
        {
            case Shape.Structure structure:
                CheckStructure(structure, value.AsObject(), path + ".", ref faults);
                break;
            case Shape.List list:
                CheckItems(list, value.AsArray(), path, ref faults);
                break;
            case Shape.Map map:
                CheckPairs(map, value.AsObject(), path, ref faults);
                break;
        }
    }

    private static void CheckItems(Shape.List shape, JsonArray list, string path, ref List<string>? faults)
    {
        var simple = IsSimple(shape.Item);
        for (var index = 0; index < list.Count; index++)
        {
            var itemPath = $"{path}.{index + 1}.member";
            if (list[index] is not { } item)
                (faults ??= []).Add(ConstraintText.Null(itemPath));
            else if (!simple)
                CheckValue(shape.Item, item, itemPath, ref faults);
        }

        // AWS names a list of plain values as a whole, with everything that its items must satisfy.
        if (simple && list.Any(item => item is not null && Broken(shape.Item, item).Count > 0))
            (faults ??= []).Add(ConstraintText.Whole(shape, shape.Item, list, path, ConstraintText.Members));
    }

    private static void CheckPairs(Shape.Map shape, JsonObject map, string path, ref List<string>? faults)
    {
        if (map.Any(pair => Broken(shape.Key, JsonValue.Create(pair.Key)).Count > 0))
            (faults ??= []).Add(ConstraintText.Whole(shape, shape.Key, map, path, ConstraintText.Keys));
        if (map.Any(pair => pair.Value is null || Broken(shape.Value, pair.Value).Count > 0))
            (faults ??= []).Add(ConstraintText.Whole(shape, shape.Value, map, path, ConstraintText.MapValues));
        if (IsSimple(shape.Value))
            return;
        foreach (var (key, value) in map)
        {
            if (value is not null)
                CheckValue(shape.Value, value, $"{path}.{key}.member", ref faults);
        }
    }

    private static bool IsSimple(Shape shape) => shape is not (Shape.Structure or Shape.List or Shape.Map);

    private static IReadOnlyList<string> Broken(Shape shape, JsonNode value) => shape switch
    {
        Shape.Text text => BrokenByText(text, value.GetValue<string>()),
        Shape.Integer integer => BrokenByRange(integer.Min, integer.Max, value.GetValue<int>()),
        Shape.Number number => BrokenByRange(number.Min, number.Max, value.GetValue<double>()),
        Shape.List list => BrokenByLength(list.MinItems, list.MaxItems, value.AsArray().Count),
        Shape.Map map => BrokenByLength(map.MinItems, map.MaxItems, value.AsObject().Count),
        _ => [],
    };

    private static IReadOnlyList<string> BrokenByText(Shape.Text shape, string value)
    {
        var broken = BrokenByLength(shape.MinLength, shape.MaxLength, ConstraintText.Length(value));
        if (shape.Whole is { } whole && !Matches(whole, value))
            broken = [.. broken, ConstraintText.Pattern(shape.Pattern!)];
        if (shape.Values is { } values && !values.Contains(value))
            broken = [.. broken, ConstraintText.Values(shape.ValuesText!)];
        return broken;
    }

    private static IReadOnlyList<string> BrokenByLength(int? min, int? max, int length) =>
        length > max ? [ConstraintText.MaxLength(max.Value)]
        : length < min ? [ConstraintText.MinLength(min.Value)]
        : [];

    private static IReadOnlyList<string> BrokenByRange(double? min, double? max, double value) =>
        value > max ? [ConstraintText.Max(max.Value)]
        : value < min ? [ConstraintText.Min(min.Value)]
        : [];

    private static bool Matches(Regex whole, string value)
    {
        try
        {
            return whole.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            // Only a stalled machine comes here, the engine being linear; the value is refused, not trusted.
            return false;
        }
    }
}
