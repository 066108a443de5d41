using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The client context of Invoke: JSON with the members <c>client</c>, <c>env</c> and <c>custom</c>.</summary>
internal sealed class CallerClientContext : IClientContext
{
    public IDictionary<string, string>? Environment { get; private init; }

    public IClientApplication? Client { get; private init; }

    public IDictionary<string, string>? Custom { get; private init; }

    /// <exception cref="JsonException">The caller sent no JSON object.</exception>
    internal static CallerClientContext Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return new();

        var document = JsonNode.Parse(json) as JsonObject
            ?? throw new JsonException("The client context is no JSON object.");
        return new()
        {
            Client = document["client"] is JsonObject client ? new CallerApplication(client) : null,
            Environment = Texts(document["env"]),
            Custom = Texts(document["custom"]),
        };
    }

    private static Dictionary<string, string>? Texts(JsonNode? node) =>
        (node as JsonObject)?.ToDictionary(
            member => member.Key, member => member.Value?.ToString() ?? "", StringComparer.Ordinal);

    private sealed class CallerApplication(JsonObject client) : IClientApplication
    {
        public string? AppPackageName => client["app_package_name"]?.ToString();

        public string? AppTitle => client["app_title"]?.ToString();

        public string? AppVersionCode => client["app_version_code"]?.ToString();

        public string? AppVersionName => client["app_version_name"]?.ToString();

        public string? InstallationId => client["installation_id"]?.ToString();
    }
}
