using System.Collections.Frozen;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// The headers that concern one connection (RFC 9110, section 7.6.1) or one framing of a body: they end at the
/// gateway, in both directions.
/// </summary>
internal static class ConnectionHeaders
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "connection",
        "content-length",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade");

    public static bool Contains(string name) => Names.Contains(name);
}
