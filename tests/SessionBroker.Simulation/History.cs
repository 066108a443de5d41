using System.Globalization;
using System.Runtime.CompilerServices;
using SessionBroker.TestKit;

namespace SessionBroker.Simulation;

/// <summary>What happened in a run, for a person who reads why it failed.</summary>
/// <param name="isKept">Whether lines are kept: a run whose history nobody will read is quicker without.</param>
internal sealed class History(WorldClock time, bool isKept)
{
    private readonly List<string> _links = [];

    public bool IsKept => isKept;

    public void Add([InterpolatedStringHandlerArgument("")] HistoryLine line)
    {
        if (!isKept) return;
        var at = (time.GetUtcNow() - ManualTimeProvider.Start).TotalSeconds;
        _links.Add($"{at.ToString("000.000", CultureInfo.InvariantCulture)} {line.ToText()}");
    }

    public override string ToString() => string.Join('\n', _links);
}
