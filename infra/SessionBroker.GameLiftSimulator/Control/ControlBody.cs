using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>
/// The members of a control request. Each is read by name and type; <see cref="End"/> then refuses whatever was not,
/// since a misspelt member would otherwise be a test that tests nothing.
/// </summary>
internal sealed class ControlBody(JsonObject members)
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public static ControlBody Parse(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty)
            return new ControlBody([]);
        try
        {
            return JsonNode.Parse(body, documentOptions: Options) is JsonObject members
                ? new ControlBody(members)
                : throw Refuse("The body must be a JSON object.");
        }
        catch (JsonException malformed)
        {
            throw Refuse($"The body is not JSON: {malformed.Message}");
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw Refuse($"Member '{name}' is missing.");

    public string? OptionalText(string name) =>
        Find(name) is not { } value ? null
        : value is JsonValue text && text.TryGetValue<string>(out var read) ? read
        : throw Refuse($"Member '{name}' must be text.");

    public double Number(string name, double max) =>
        OptionalNumber(name, max) ?? throw Refuse($"Member '{name}' is missing.");

    public double? OptionalNumber(string name, double max) =>
        Find(name) is not { } value ? null
        : value is JsonValue number && number.TryGetValue<double>(out var read) && read >= 0 && read <= max ? read
        : throw Refuse($"Member '{name}' must be a number from 0 to {max}.");

    public int? OptionalCount(string name) =>
        Find(name) is not { } value ? null
        : value is JsonValue number && number.TryGetValue<int>(out var read) && read >= 0 ? read
        : throw Refuse($"Member '{name}' must be a whole number from 0.");

    /// <summary>One of an enumeration's names, whose first letter is small in JSON.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text)
                return value;
        }

        var names = Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);
        throw Refuse($"Member '{name}' must be one of: {string.Join(", ", names)}.");
    }

    public void End()
    {
        foreach (var (name, _) in members)
        {
            if (_known.Contains(name))
                continue;
            var known = _known.Count == 0 ? "none" : string.Join(", ", _known.Order(StringComparer.Ordinal));
            throw Refuse($"Unknown member '{name}'; known are: {known}.");
        }
    }

    public static ControlException Refuse(string message) => new(ControlException.BadRequest, message);

    private JsonNode? Find(string name)
    {
        _known.Add(name);
        return members[name];
    }
}
