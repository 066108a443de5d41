using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.UnitTests.Simulator.Operations;

/// <summary>
/// Holds outputs to the model: no member that it does not have, and each of its type, length and pattern.
/// </summary>
internal static class OutputShapes
{
    private static readonly JsonNode Contract = Read();

    internal static IReadOnlyList<string> Faults(string operation, JsonObject output)
    {
        List<string> faults = [];
        Structure(operation, Contract["operations"]![operation]!["output"]!.AsArray(), output, faults);
        return faults;
    }

    private static void Structure(string path, JsonArray members, JsonObject value, List<string> faults)
    {
        foreach (var (name, item) in value)
        {
            var member = members.FirstOrDefault(each => each!["name"]!.GetValue<string>() == name);
            if (member is null || item is null)
            {
                faults.Add($"{path}.{name} is {(item is null ? "null" : "not in the model")}");
                continue;
            }

            Value($"{path}.{name}", member.AsObject(), item, faults);
        }
    }

    private static void Value(string path, JsonObject shape, JsonNode value, List<string> faults)
    {
        switch (shape["type"]!.GetValue<string>())
        {
            case "structure":
                var name = shape["ref"]!.GetValue<string>()["#/shapes/".Length..];
                Structure(path, Contract["shapes"]![name]!["members"]!.AsArray(), value.AsObject(), faults);
                break;
            case "list":
                foreach (var item in value.AsArray())
                {
                    Value($"{path}[]", shape["item"]!.AsObject(), item!, faults);
                }

                break;
            case "map":
                foreach (var (key, item) in value.AsObject())
                {
                    Text($"{path} key", shape["key"]!.AsObject(), key, faults);
                    Value($"{path}{{}}", shape["value"]!.AsObject(), item!, faults);
                }

                break;
            case "string":
                Text(path, shape, value, faults);
                break;
            case "boolean":
                if (value.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
                {
                    faults.Add($"{path} is no boolean");
                }

                break;
            default:
                if (value.GetValueKind() != JsonValueKind.Number)
                {
                    faults.Add($"{path} is no number");
                }

                break;
        }
    }

    private static void Text(string path, JsonObject shape, JsonNode value, List<string> faults)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
        var fits = text is not null
            && text.Length >= (shape["minLength"]?.GetValue<int>() ?? 0)
            && text.Length <= (shape["maxLength"]?.GetValue<int>() ?? int.MaxValue)
            && (shape["enum"] is not JsonArray allowed || allowed.Any(each => each!.GetValue<string>() == text))
            && (shape["pattern"] is not { } pattern || Matches(text, pattern.GetValue<string>()));
        if (!fits)
        {
            faults.Add($"{path} is {value.ToJsonString()}");
        }
    }

    private static bool Matches(string text, string pattern) => Regex.IsMatch(
        text, $"^(?:{pattern})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private static JsonNode Read()
    {
        using var stream = typeof(OperationTable).Assembly.GetManifestResourceStream("contract.json")!;
        return JsonNode.Parse(stream)!;
    }
}
