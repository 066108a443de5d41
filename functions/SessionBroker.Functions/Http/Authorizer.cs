using System.Collections.Immutable;
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

/// <summary>The verified player and the scopes of the token.</summary>
internal sealed record Caller(PlayerId Player, ImmutableHashSet<string> Scopes)
{
    /// <summary>May end and change any session, and read the members that only its creator sees.</summary>
    public const string AdminScope = "broker/admin";

    /// <summary>The caller of a public route without a token.</summary>
    public static Caller Nobody { get; } = new(default, []);

    /// <summary>A caller who may see everything.</summary>
    public static Caller Admin { get; } = new(default, [AdminScope]);

    public bool IsAdmin => Scopes.Contains(AdminScope);
}
