using System.Collections.Concurrent;

namespace SessionBroker.GameLiftSimulator.Protocol;

/// <summary>Numbers the requests and counts how each operation answered.</summary>
internal sealed class CallLedger(int seed)
{
    public const string Answered = "OK";
    public const string Dropped = "dropped";
    private readonly ConcurrentDictionary<(string Operation, string Outcome), long> _counts = new();
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    /// <summary>Shaped as AWS's request ids are: a random UUID.</summary>
    public string NextRequestId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_lock)
            _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary>The outcome is <see cref="Answered"/>, <see cref="Dropped"/> or an error's code.</summary>
    public void Count(string operation, string outcome) =>
        _counts.AddOrUpdate((operation, outcome), 1, (_, count) => count + 1);

    public IReadOnlyList<CallCount> List() =>
    [
        .. _counts
            .Select(pair => new CallCount(pair.Key.Operation, pair.Key.Outcome, pair.Value))
            .OrderBy(count => count.Operation, StringComparer.Ordinal)
            .ThenBy(count => count.Outcome, StringComparer.Ordinal),
    ];

    public void Clear() => _counts.Clear();
}
