using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace SessionBroker.Benchmarks.Reporting;

/// <summary>Where and when the figures were measured: they mean nothing without it.</summary>
internal sealed record MachineDescription(
    DateTimeOffset Date, string Processor, int Cores, string System, string DotNet, string Node, string LoadAtStart)
{
    public static MachineDescription Read(TimeProvider time) => new(
        time.GetUtcNow(),
        Processors().FirstOrDefault("unknown processor"),
        Environment.ProcessorCount,
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        NodeVersion(),
        Load());

    public string Day => Date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// How many programs wanted a core in the last minute; more than there are cores makes figures rough.
    /// </summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static IEnumerable<string> Processors() =>
        from line in File.ReadLines("/proc/cpuinfo")
        where line.StartsWith("model name", StringComparison.Ordinal)
        select line[(line.IndexOf(':') + 1)..].Trim();

    private static string NodeVersion()
    {
        try
        {
            var start = new ProcessStartInfo("node", ["--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var node = Process.Start(start)!;
            return $"Node {node.StandardOutput.ReadToEnd().Trim().TrimStart('v')}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "no Node";
        }
    }
}
