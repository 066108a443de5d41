using System.Text.Json;

namespace SessionBroker.DevStack.Tokens;

/// <summary>Claims as the gateway hands them on.</summary>
internal static class TokenClaims
{
    /// <summary>
    /// Every value becomes a string: a number and a boolean their JSON text, an array <c>[a b]</c>. Documented by
    /// example only
    /// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html).
    /// </summary>
    public static OrderedDictionary<string, string> ToText(JsonElement claims)
    {
        var texts = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in claims.EnumerateObject())
            texts[claim.Name] = ToTextOf(claim.Value);
        return texts;
    }

    /// <summary>The scopes of <c>scope</c>, or else of <c>scp</c>: one string with spaces, or an array.</summary>
    public static string[] Scopes(JsonElement claims)
    {
        if (!claims.TryGetProperty("scope", out var scope) && !claims.TryGetProperty("scp", out scope))
            return [];

        return scope.ValueKind switch
        {
            JsonValueKind.String => scope.GetString()!.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            JsonValueKind.Array => [.. scope.EnumerateArray().Select(ToTextOf)],
            _ => [],
        };
    }

    private static string ToTextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => $"[{string.Join(' ', value.EnumerateArray().Select(ToTextOf))}]",
        _ => value.GetRawText(),
    };
}
