using System.Text.Json.Nodes;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.DevStack.Tokens;

/// <summary>
/// What the stack serves as an identity provider would: the discovery document and the keys, so that any OpenID
/// library can verify its tokens, and the endpoint that mints them, which no deployment has.
/// </summary>
internal sealed class TokenEndpoints(SigningKey key, TokenMint mint, string issuer)
{
    public GatewayAnswer? Answer(GatewayRequest request) => (request.Method, request.EncodedPath) switch
    {
        // Else any web page could have tokens minted by the browser of whoever runs the stack.
        (_, var path) when path.StartsWith("/dev/", StringComparison.Ordinal) && request.IsFromForeignPage =>
            GatewayAnswer.ForeignOrigin(),
        ("GET", "/.well-known/openid-configuration") => GatewayAnswer.Json(200, Discovery()),
        ("GET", "/.well-known/jwks.json") => GatewayAnswer.Json(200, Keys()),
        ("POST", "/dev/token") => Mint(request.Body),
        _ => null,
    };

    private JsonObject Discovery() => new()
    {
        ["issuer"] = issuer,
        ["jwks_uri"] = $"{issuer}/.well-known/jwks.json",
        ["token_endpoint"] = $"{issuer}/dev/token",
        ["response_types_supported"] = new JsonArray("token"),
        ["subject_types_supported"] = new JsonArray("public"),
        ["id_token_signing_alg_values_supported"] = new JsonArray(JwtAuthorizer.Algorithm),
    };

    private JsonObject Keys() => new() { ["keys"] = new JsonArray(key.ToJsonWebKey()) };

    private GatewayAnswer Mint(ReadOnlyMemory<byte> body)
    {
        var (request, fault) = TokenRequest.Parse(body);
        return request is null
            ? GatewayAnswer.Json(400, new JsonObject { ["message"] = fault })
            : GatewayAnswer.Json(200, new JsonObject
            {
                ["token"] = mint.Mint(request),
                ["tokenType"] = "Bearer",
                ["expiresIn"] = (int)TokenMint.Lifetime.TotalSeconds,
            });
    }
}
