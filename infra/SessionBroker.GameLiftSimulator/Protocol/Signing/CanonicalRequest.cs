using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.GameLiftSimulator.Protocol.Signing;

/// <summary>The canonical request of a signature.</summary>
internal static class CanonicalRequest
{
    public static string Of(WireRequest request, IReadOnlyList<string> signedHeaders)
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', request.Method, request.Path, Query(request.Query)).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(name).Append(':').Append(Value(request, name)).Append('\n');
        return text.Append('\n')
            .AppendJoin(';', signedHeaders).Append('\n')
            .Append(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)))
            .ToString();
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Query(string query) =>
        string.Join(
            '&',
            query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : $"{pair}=")
                .Order(StringComparer.Ordinal));

    /// <summary>Outer spaces go, runs of inner ones become one.</summary>
    private static string Value(WireRequest request, string name) =>
        string.Join(
            ',',
            request.Headers[name].Select(value =>
                string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));
}
