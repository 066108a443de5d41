using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// Puts text into opaque tokens that only this world opens again, and only for the purpose that they were made for: a
/// page token of one list is nothing to another.
/// </summary>
internal sealed class Seal(string key)
{
    private const int MarkBytes = 8;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    internal string Key => key;

    internal string Close(string purpose, string text) =>
        ToText([.. Mark(purpose, text), .. Encoding.UTF8.GetBytes(text)]);

    internal string? Open(string purpose, string token)
    {
        if (ToBytes(token) is not { Length: > MarkBytes } bytes)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(MarkBytes));
        return Mark(purpose, text).AsSpan().SequenceEqual(bytes.AsSpan(0, MarkBytes)) ? text : null;
    }

    private static string ToText(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static byte[]? ToBytes(string token)
    {
        var padded = token.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (token.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var written) ? bytes[..written] : null;
    }

    private byte[] Mark(string purpose, string text) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{purpose.Length}:{purpose}{text}"))[..MarkBytes];
}
