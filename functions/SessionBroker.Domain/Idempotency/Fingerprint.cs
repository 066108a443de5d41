using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.Domain.Idempotency;

/// <summary>The hash of the values that a repeated request must have in common with the first one.</summary>
public static class Fingerprint
{
    /// <summary>SHA-256 of the parts with their lengths, so that different parts cannot give the same text.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
