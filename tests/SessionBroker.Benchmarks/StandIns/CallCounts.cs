namespace SessionBroker.Benchmarks.StandIns;

/// <summary>How often each operation was called.</summary>
internal sealed class CallCounts
{
    private readonly Lock _lock = new();
    private Dictionary<string, int> _calls = new(StringComparer.Ordinal);

    /// <param name="target">The header X-Amz-Target: a service, its version and an operation.</param>
    public void Add(string target)
    {
        var service = target.StartsWith("DynamoDB", StringComparison.Ordinal) ? "DynamoDB" : "GameLift";
        var call = $"{service} {target[(target.LastIndexOf('.') + 1)..]}";
        lock (_lock) _calls[call] = _calls.GetValueOrDefault(call) + 1;
    }

    /// <summary>The calls since the last time; counting begins again.</summary>
    public Dictionary<string, int> Take()
    {
        lock (_lock)
        {
            var taken = _calls;
            _calls = new Dictionary<string, int>(StringComparer.Ordinal);
            return taken;
        }
    }
}
