using SessionBroker.Domain.Identity;

namespace SessionBroker.TestKit;

/// <summary>Identifiers that a seed decides.</summary>
public sealed class SeededIds(int seed) : IIds
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public string Next()
    {
        var bytes = new byte[16];
        lock (_gate) _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
