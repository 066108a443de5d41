using SessionBroker.Domain.Identity;

namespace SessionBroker.DevStack;

/// <summary>
/// Every id that the local stack makes up, from one seed: a stack that was started with the same seed answers the same
/// requests with the same ids.
/// </summary>
internal sealed class SeededIds(int seed) : IIds
{
    private const string RequestIdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public string Next() => NewUuid().ToString("N");

    /// <summary>A version 4 UUID, as Lambda's request ids are.</summary>
    public Guid NewUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>
    /// Fifteen letters and an equals sign, as API Gateway's own request ids are ("JKJaXmPLvHcESHA=").
    /// </summary>
    public string NewGatewayRequestId()
    {
        Span<byte> bytes = stackalloc byte[15];
        Fill(bytes);
        Span<char> letters = stackalloc char[16];
        for (var i = 0; i < bytes.Length; i++)
            letters[i] = RequestIdLetters[bytes[i] % RequestIdLetters.Length];
        letters[15] = '=';
        return new string(letters);
    }

    /// <summary>An X-Ray root: version, time in seconds, 96 random bits.</summary>
    public string NewTraceId(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[12];
        Fill(bytes);
        return $"Root=1-{now.ToUnixTimeSeconds():x8}-{Convert.ToHexStringLower(bytes)}";
    }

    private void Fill(Span<byte> bytes)
    {
        lock (_lock)
            _random.NextBytes(bytes);
    }
}
