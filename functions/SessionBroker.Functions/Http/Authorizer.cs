using Amazon.Lambda.APIGatewayEvents;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Reads who asks from the claims that API Gateway's JWT authorizer verified. The function trusts nothing else: no
/// header and no member of a body names a player.
/// </summary>
internal static class Authorizer
{
    /// <returns>The caller, or null where there are no claims or no usable subject among them.</returns>
    public static Caller? CallerOf(APIGatewayHttpApiV2ProxyRequest request)
    {
        if (request.RequestContext?.Authorizer?.Jwt is not { Claims: { } claims } jwt) return null;
        if (PlayerId.Parse(claims.ValueOf("sub")) is not { } player) return null;

        // The authorizer fills Scopes only on routes that ask for one; elsewhere they stand in the claim.
        var scopes = (jwt.Scopes ?? []).Concat(
            (claims.ValueOf("scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new Caller(player, [.. scopes]);
    }
}
