using System.Diagnostics;
using System.Globalization;

namespace SessionBroker.Simulation.Command;

/// <summary>
/// How far a sweep has come: one line that is written over where a person watches, or one every few seconds.
/// </summary>
internal sealed class ProgressLine(TextWriter output, bool isWatched, int seeds)
{
    private static readonly TimeSpan WatchedEvery = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan LoggedEvery = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _width;

    public TimeSpan Elapsed => _watch.Elapsed;

    public void Show(Totals totals)
    {
        var now = _watch.Elapsed;
        if (now - _last < (isWatched ? WatchedEvery : LoggedEvery)) return;
        _last = now;
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Seeds:N0} of {seeds:N0} seeds, {totals.Seeds / now.TotalSeconds:N0} a second");
        if (isWatched) output.Write($"\r{line.PadRight(_width)}");
        else output.WriteLine(line);
        _width = line.Length;
    }

    public void End()
    {
        if (isWatched && _width > 0) output.Write($"\r{new string(' ', _width)}\r");
    }
}
