using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Operations.Input;

/// <summary>
/// Reads members of an input; one that is null is absent. Types were checked against the model before.
/// </summary>
internal static class JsonMembers
{
    extension(JsonObject input)
    {
        internal string? Text(string name) => input[name]?.GetValue<string>();

        internal string Required(string name) => input[name]!.GetValue<string>();

        /// <summary>Numbers come as whatever the wire had: an integer, or a number with a fraction of zero.</summary>
        internal int? Integer(string name) => input[name] is { } number ? (int)AsDouble(number) : null;

        internal double? Real(string name) => input[name] is { } number ? AsDouble(number) : null;

        internal bool? Flag(string name) => input[name]?.GetValue<bool>();

        internal JsonObject? Object(string name) => input[name]?.AsObject();

        internal IReadOnlyList<string>? Texts(string name) =>
            input[name] is JsonArray list ? [.. list.Select(item => item!.GetValue<string>())] : null;

        internal IReadOnlyList<JsonObject>? Objects(string name) =>
            input[name] is JsonArray list ? [.. list.Select(item => item!.AsObject())] : null;
    }

    private static double AsDouble(JsonNode number) =>
        double.Parse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
