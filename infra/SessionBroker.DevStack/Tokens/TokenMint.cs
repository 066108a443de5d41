using System.Text;
using System.Text.Json.Nodes;

namespace SessionBroker.DevStack.Tokens;

/// <summary>The issuer of development tokens: what an identity provider would be to a deployment.</summary>
internal sealed class TokenMint(SigningKey key, string issuer, string audience, TimeProvider time, SeededIds ids)
{
    /// <summary>A working day: long enough that nobody's token lapses between two tries.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public string Mint(TokenRequest request)
    {
        var now = time.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = audience,
            ["sub"] = request.Subject,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["jti"] = ids.NewUuid().ToString(),
        };
        if (request.Scope is { } scope)
            claims["scope"] = scope;
        return Sign(claims);
    }

    private string Sign(JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = JwtAuthorizer.Algorithm, ["typ"] = "JWT", ["kid"] = key.KeyId };
        var signingInput = $"{Encode(header)}.{Encode(claims)}";
        return $"{signingInput}.{CompactToken.Encode(key.Sign(Encoding.ASCII.GetBytes(signingInput)))}";
    }

    private static string Encode(JsonObject json) => CompactToken.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
