using System.Text.Json;

namespace SessionBroker.DevStack.Tokens;

/// <summary>
/// The JWT authorizer of an HTTP API: the checks that AWS lists, in its order, and nothing taken from the token
/// before its signature holds but the name of the key. The algorithm is fixed, so neither <c>none</c> nor an HMAC
/// keyed with the public key is ever tried. There is no leeway: the stack's own clock made the token.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
/// </summary>
internal sealed class JwtAuthorizer(SigningKey key, string issuer, string audience, TimeProvider time)
{
    public const string Algorithm = "RS256";

    private const string Scheme = "Bearer ";

    /// <summary>Reads the Authorization header: a token, with or without the scheme's name before it.</summary>
    public TokenVerdict Check(string? authorizationHeader, IReadOnlyList<string> scopes)
    {
        if (string.IsNullOrWhiteSpace(authorizationHeader))
            return new TokenVerdict.Missing();

        var hasScheme = authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);
        var text = hasScheme ? authorizationHeader[Scheme.Length..].Trim() : authorizationHeader.Trim();
        if (CompactToken.Parse(text) is not { } token)
            return new TokenVerdict.Invalid("the token is not a JSON Web Token");
        if (FindFault(token) is { } fault)
            return new TokenVerdict.Invalid(fault);

        var granted = scopes.Intersect(TokenClaims.Scopes(token.Claims), StringComparer.Ordinal).ToArray();
        return scopes.Count > 0 && granted.Length == 0
            ? new TokenVerdict.OutOfScope()
            : new TokenVerdict.Accepted(new Authorization(TokenClaims.ToText(token.Claims), granted));
    }

    // Only the wording about the audience is published; the others are ours, in its manner.
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html
    private string? FindFault(CompactToken token)
    {
        if (TextOf(token.Header, "alg") != Algorithm || token.Header.TryGetProperty("crit", out _))
            return "the token is not signed with RS256";
        if (TextOf(token.Header, "kid") != key.KeyId)
            return "the token is signed by an unknown key";
        if (!key.Verify(token.SigningInput, token.Signature))
            return "the token's signature does not match";
        if (TextOf(token.Claims, "iss") != issuer)
            return "the token does not have a valid issuer";
        if (!IsForAudience(token.Claims))
            return "the token does not have a valid audience";
        return FindTimeFault(token.Claims);
    }

    private string? FindTimeFault(JsonElement claims)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds() / 1000d;
        if (SecondsOf(claims, "exp") is not { } expiry || expiry <= now)
            return "the token has expired";
        if (claims.TryGetProperty("nbf", out _) && !(SecondsOf(claims, "nbf") <= now))
            return "the token is not valid yet";
        if (claims.TryGetProperty("iat", out _) && !(SecondsOf(claims, "iat") <= now))
            return "the token was issued in the future";
        return null;
    }

    // `client_id` stands in for `aud`, and only where there is no `aud`.
    private bool IsForAudience(JsonElement claims)
    {
        if (!claims.TryGetProperty("aud", out var audiences))
            return TextOf(claims, "client_id") == audience;

        return audiences.ValueKind is JsonValueKind.Array
            ? audiences.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && one.ValueEquals(audience))
            : TextOf(claims, "aud") == audience;
    }

    private static string? TextOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;

    private static double? SecondsOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
