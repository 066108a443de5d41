using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// Encodes the place that a page ended at as an opaque token, with a signature: only this simulator decodes it again,
/// and only for the purpose that it was made for, so that the token of one list is refused by another. Links to logs
/// and tokens of the player gateway are made in the same way, each with a purpose of its own.
/// </summary>
internal sealed class PageTokenCodec(string key)
{
    private const int SignatureBytes = 8;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    internal string Key => key;

    internal string Encode(string purpose, string text) =>
        ToText([.. Signature(purpose, text), .. Encoding.UTF8.GetBytes(text)]);

    internal string? Decode(string purpose, string token)
    {
        if (ToBytes(token) is not { Length: > SignatureBytes } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(SignatureBytes));
        return Signature(purpose, text).AsSpan().SequenceEqual(bytes.AsSpan(0, SignatureBytes)) ? text : null;
    }

    private static string ToText(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? ToBytes(string token)
    {
        var padded = token.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (token.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var written) ? bytes[..written] : null;
    }

    private byte[] Signature(string purpose, string text) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose.Length}:{purpose}{text}"))[..SignatureBytes];
}
