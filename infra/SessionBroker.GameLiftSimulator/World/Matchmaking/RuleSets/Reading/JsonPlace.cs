using System.Globalization;
using System.Text.Json;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// A value of the rule set's JSON, and where it stands. Each read notes a fault and gives null for a value of another
/// kind.
/// </summary>
internal sealed record JsonPlace(JsonElement Element, string Pointer, RuleSetFaults Faults)
{
    internal void Refuse(string message) => Faults.Add(Pointer, message);

    internal JsonMembers? Members()
    {
        if (Element.ValueKind == JsonValueKind.Object)
            return JsonMembers.Of(this);
        Refuse("must be an object");
        return null;
    }

    internal IReadOnlyList<JsonPlace>? Items()
    {
        if (Element.ValueKind == JsonValueKind.Array)
            return [.. Element.EnumerateArray().Select((item, index) => At($"{index}", item))];
        Refuse("must be an array");
        return null;
    }

    internal JsonPlace At(string name, JsonElement element) =>
        new(element, $"{Pointer}/{name.Replace("~", "~0").Replace("/", "~1")}", Faults);

    internal string? Text()
    {
        if (Element.ValueKind == JsonValueKind.String && Element.GetString() is { Length: > 0 } text)
            return text;
        Refuse("must be a string that is not empty");
        return null;
    }

    /// <summary>A number, also one written as a string, as some of the guide's examples do.</summary>
    internal double? Number()
    {
        if (NumberOrNull() is { } number)
            return number;
        Refuse("must be a number");
        return null;
    }

    internal double? NumberOrNull() => Element.ValueKind switch
    {
        JsonValueKind.Number when Element.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when double.TryParse(
            Element.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) => number,
        _ => null,
    };

    internal double? NumberFromZero()
    {
        if (NumberOrNull() is >= 0 and var number)
            return number;
        Refuse("must be a number, 0 or more");
        return null;
    }

    internal int? Count(int min, int max = int.MaxValue)
    {
        if (NumberOrNull() is { } number && Math.Truncate(number).Equals(number) && number >= min && number <= max)
            return (int)number;
        Refuse(max == int.MaxValue
            ? $"must be a whole number, {min} or more"
            : $"must be a whole number from {min} to {max}");
        return null;
    }

    internal T? Choice<T>(IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Element.ValueKind == JsonValueKind.String && choices.TryGetValue(Element.GetString()!, out var choice))
            return choice;
        Refuse($"must be one of {string.Join(", ", choices.Keys.Order(StringComparer.Ordinal))}");
        return null;
    }
}
