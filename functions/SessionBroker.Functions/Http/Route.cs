namespace SessionBroker.Functions.Http;

/// <summary>One route of the HTTP API and its handler.</summary>
/// <param name="Path">As template.yaml has it: <c>/v1/game-sessions/{gameSessionId}</c>.</param>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
/// <param name="IsPublic">Whether it needs no token.</param>
public sealed record Route(string Method, string Path, string Handler, bool IsPublic = false)
{
    /// <summary>Whether the endpoint reads its members from a body; otherwise from query parameters.</summary>
    public bool HasBody => Method is "POST" or "PATCH";
}
