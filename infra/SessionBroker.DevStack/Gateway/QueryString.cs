using System.Net;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Decodes a query string: names are case-sensitive, and the values of a repeated one are joined by commas.
/// </summary>
internal static class QueryString
{
    public static IReadOnlyDictionary<string, string> Parse(string raw)
    {
        var parameters = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in raw.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var name = WebUtility.UrlDecode(parts[0]);
            var value = WebUtility.UrlDecode(parts.ElementAtOrDefault(1) ?? "");
            parameters[name] = parameters.TryGetValue(name, out var earlier) ? $"{earlier},{value}" : value;
        }

        return parameters;
    }
}
