using System.Globalization;

using SessionBroker.TestKit;

namespace SessionBroker.SimulationTests;

/// <summary>What happened in a run, for a person who reads why it failed.</summary>
internal sealed class History(ManualTimeProvider time)
{
    private readonly List<string> _lines = [];

    public void Add(string line) =>
        _lines.Add($"{time.GetUtcNow().ToString("mm:ss.fff", CultureInfo.InvariantCulture)} {line}");

    public override string ToString() => string.Join('\n', _lines);
}
