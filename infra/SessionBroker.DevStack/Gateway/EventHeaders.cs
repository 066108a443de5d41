using System.Globalization;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// The headers of an event: lower-case names, repeated values joined by commas, cookies moved to their own array,
/// what belongs to one connection left out, and API Gateway's own added.
/// </summary>
internal static class EventHeaders
{
    public static SortedDictionary<string, string> Of(GatewayRequest request, EventContext context)
    {
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Headers.Where(header => !IsLeftOut(header.Key)))
            Append(headers, name.ToLowerInvariant(), value, ",");

        headers["content-length"] = request.Body.Length.ToString(CultureInfo.InvariantCulture);
        headers.TryAdd("x-amzn-trace-id", context.TraceId);
        Append(headers, "x-forwarded-for", request.SourceIp, ", ");
        headers["x-forwarded-port"] = request.Port.ToString(CultureInfo.InvariantCulture);
        headers["x-forwarded-proto"] = "http";
        return headers;
    }

    private static bool IsLeftOut(string name) =>
        ConnectionHeaders.Contains(name) || name.Equals("cookie", StringComparison.OrdinalIgnoreCase);

    private static void Append(SortedDictionary<string, string> headers, string name, string value, string separator) =>
        headers[name] = headers.TryGetValue(name, out var earlier) ? $"{earlier}{separator}{value}" : value;
}
