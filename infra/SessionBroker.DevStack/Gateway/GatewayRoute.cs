namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// One route of the HTTP API, as template.yaml would declare it: <c>Open</c> is <c>Authorizer: NONE</c>, and
/// <c>Scopes</c> are its <c>AuthorizationScopes</c>, of which a token needs one.
/// </summary>
internal sealed record GatewayRoute(string Method, string Path, string Handler)
{
    public const string AnyMethod = "ANY";

    public bool Open { get; init; }

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string Key => $"{Method} {Path}";
}
