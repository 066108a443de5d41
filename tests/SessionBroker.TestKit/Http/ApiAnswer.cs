using System.Text;
using System.Text.Json.Nodes;

namespace SessionBroker.TestKit.Http;

/// <summary>What a function answered, as a client sees it; an answer without a body has an empty object.</summary>
public sealed record ApiAnswer(int Status, IReadOnlyDictionary<string, string> Headers, JsonObject Body)
{
    /// <summary>The size of the body as it goes to the client.</summary>
    public int BodyBytes { get; init; }

    /// <summary>The problem's code; null for a good answer.</summary>
    public string? Code => Text("code");

    /// <summary>Where every fault is: JSON pointers and parameter names, in order.</summary>
    public IReadOnlyList<string> Places =>
        [.. (Body["errors"]?.AsArray() ?? []).Select(error => (string)(error!["pointer"] ?? error["parameter"])!)];

    public string? Text(string member) => (string?)Body[member];

    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Reads what a function has written.</summary>
    public static ApiAnswer Read(Stream stream)
    {
        var answer = JsonNode.Parse(stream)!.AsObject();
        var body = (string)answer["body"]!;
        return new ApiAnswer(
            (int)answer["statusCode"]!,
            answer["headers"]!.AsObject().ToDictionary(header => header.Key, header => (string)header.Value!),
            body.Length == 0 ? [] : JsonNode.Parse(body)!.AsObject())
        { BodyBytes = Encoding.UTF8.GetByteCount(body) };
    }
}
