using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>What the loopback server does with one request.</summary>
internal sealed record Answer(int Status, string Body)
{
    /// <summary>Closes the connection in the place of an answer.</summary>
    public static Answer Dropped { get; } = new(0, "");

    /// <summary>Holds the connection open until the client goes away.</summary>
    public static Answer Never { get; } = new(-1, "");

    /// <summary>Begins an answer and holds the rest of it back until the client goes away.</summary>
    public static Answer Stalled { get; } = new(200, """{"PlayerSession":""");

    public IReadOnlyDictionary<string, string> Headers { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Content-Type"] = "application/x-amz-json-1.1",
            ["x-amzn-RequestId"] = "request-1",
        };

    public static Answer Ok(JsonNode body) => new(200, body.ToJsonString());

    public static Answer Error(string code, int status = 400, string? message = null) =>
        new(status, new JsonObject { ["__type"] = code, ["Message"] = message ?? $"about {code}" }.ToJsonString());

    public Answer With(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal) { [header] = value } };
}
