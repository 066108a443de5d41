using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The caller's Cognito identity, from the Runtime API's JSON header.</summary>
internal sealed record CallerIdentity(string? IdentityId, string? IdentityPoolId) : ICognitoIdentity
{
    /// <exception cref="JsonException">The header holds no JSON object.</exception>
    internal static CallerIdentity Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return new(IdentityId: null, IdentityPoolId: null);

        var document = JsonNode.Parse(json) as JsonObject
            ?? throw new JsonException("The Cognito identity is no JSON object.");
        return new(document["cognitoIdentityId"]?.ToString(), document["cognitoIdentityPoolId"]?.ToString());
    }
}
