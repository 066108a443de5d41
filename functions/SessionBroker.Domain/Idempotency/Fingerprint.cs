using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.Domain.Idempotency;

/// <summary>What a repeated request must have in common with the first one.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the parts, each told apart from its neighbours and from one that is absent.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
