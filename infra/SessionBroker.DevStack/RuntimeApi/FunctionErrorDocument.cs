using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// Reads the error that a runtime reports. A runtime may be written by anyone, so whatever it sends becomes an error.
/// </summary>
internal static class FunctionErrorDocument
{
    internal static FunctionAnswer.Failed Read(ReadOnlySpan<byte> body, string? errorType)
    {
        var document = Parse(body);
        return new(
            Text(document?["errorType"]) ?? errorType ?? "Runtime.Unknown",
            Text(document?["errorMessage"]) ?? Encoding.UTF8.GetString(body),
            document?["stackTrace"] is JsonArray frames ? [.. frames.Select(frame => Text(frame) ?? "")] : []);
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
