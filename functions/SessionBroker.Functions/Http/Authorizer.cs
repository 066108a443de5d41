using Amazon.Lambda.APIGatewayEvents;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Reads the caller from the claims that API Gateway's JWT authorizer verified. Nothing else is trusted: no header and
/// no member of a body identifies a player.
/// </summary>
internal static class Authorizer
{
    /// <returns>The caller, or null if there are no claims or no valid subject.</returns>
    public static Caller? CallerOf(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (request.RequestContext?.Authorizer?.Jwt is not { Claims: { } claims } jwt) return null;
        if (PlayerId.Parse(RequestReader.ValueOf(claims, "sub")) is not { } player) return null;

        // The authorizer sets Scopes only on routes that require one; otherwise they are in the claim.
        var scopes = (jwt.Scopes ?? []).Concat(
            (RequestReader.ValueOf(claims, "scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new Caller(player, [.. scopes]);
    }
}
