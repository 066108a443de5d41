using System.Globalization;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>What the kernel knows of a process, from /proc.</summary>
/// <remarks>https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html</remarks>
internal static class ProcessFigures
{
    // USER_HZ is 100 on every architecture that .NET runs on.
    private const double MicrosecondsPerTick = 1e6 / 100;

    /// <summary>User and system time of all of its threads, also of those that have ended.</summary>
    public static double CpuMicroseconds(int process) => ParseCpu(File.ReadAllText($"/proc/{process}/stat"));

    /// <summary>The most memory that it has had resident.</summary>
    public static double PeakMegabytes(int process) => ParsePeak(File.ReadLines($"/proc/{process}/status"));

    internal static double ParseCpu(string stat)
    {
        // The second field is the program's name in parentheses, and may have both spaces and parentheses in it.
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var (user, system) = (Parse(fields[11]), Parse(fields[12]));
        return (user + system) * MicrosecondsPerTick;
    }

    internal static double ParsePeak(IEnumerable<string> status)
    {
        const string peak = "VmHWM:";
        var line = status.First(line => line.StartsWith(peak, StringComparison.Ordinal));
        return Parse(line[peak.Length..].Trim().Split(' ')[0]) * 1024 / 1e6;
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
