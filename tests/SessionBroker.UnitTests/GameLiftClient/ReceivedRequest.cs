using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Headers, JsonNode Body)
{
    public string Operation => Headers["X-Amz-Target"];
}
