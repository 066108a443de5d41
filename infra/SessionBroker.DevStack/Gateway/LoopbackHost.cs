using System.Net;
using Microsoft.AspNetCore.Http;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Knows the names that stand for this machine. A web page can give its own name the address 127.0.0.1 (DNS
/// rebinding); its requests then reach the stack, but with that name in the Host header.
/// </summary>
internal static class LoopbackHost
{
    /// <param name="hostHeader">With or without a port.</param>
    public static bool IsNamedBy(string? hostHeader)
    {
        var host = new HostString(hostHeader ?? "").Host;
        if (IPAddress.TryParse(host, out var address)) return IPAddress.IsLoopback(address);

        // All names under localhost are this machine too (RFC 6761, section 6.3).
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }
}
