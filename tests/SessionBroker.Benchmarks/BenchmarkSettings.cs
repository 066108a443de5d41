using System.Globalization;

namespace SessionBroker.Benchmarks;

/// <summary>What `function` was asked for: `./broker bench` gives it what it has built.</summary>
internal sealed record BenchmarkSettings
{
    /// <summary>The native executable; like the others, null where it could not be made.</summary>
    public string? Native { get; init; }

    /// <summary>The same code as bootstrap.dll, for the just-in-time compiler.</summary>
    public string? Jit { get; init; }

    /// <summary>The same code as bootstrap.dll, compiled ahead of time by ReadyToRun.</summary>
    public string? ReadyToRun { get; init; }

    /// <summary>The folder of the Node peer, its packages installed.</summary>
    public string? NodePeer { get; init; }

    /// <summary>Where the bundle of the Node peer and other things of one run go.</summary>
    public string Scratch { get; init; } = Path.Combine(Path.GetTempPath(), "sessionbroker-benchmarks");

    /// <summary>
    /// A folder with performance.md, whose tables are written anew, and performance/ with the charts.
    /// </summary>
    public string? Documents { get; init; }

    /// <summary>A file with a summary between markers.</summary>
    public string? Summary { get; init; }

    /// <summary>How often each subject is started for each figure.</summary>
    public int Rounds { get; init; } = 21;

    /// <summary>How many warm requests each process is measured with.</summary>
    public int Requests { get; init; } = 2_000;

    /// <summary>Requests before the measured ones, for just-in-time compilers.</summary>
    public int WarmUpRequests => Requests / 2;

    /// <summary>How many processes of each subject are measured warm.</summary>
    public int WarmRounds => Math.Min(Rounds, 5);

    public static BenchmarkSettings Read(IReadOnlyList<string> arguments)
    {
        var settings = new BenchmarkSettings();
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var name = arguments[index];
            var value = index + 1 < arguments.Count
                ? arguments[index + 1]
                : throw new UsageException($"{name} has no value");
            settings = name switch
            {
                "--native" => settings with { Native = ExistingFile(name, value) },
                "--jit" => settings with { Jit = ExistingFile(name, value) },
                "--readytorun" => settings with { ReadyToRun = ExistingFile(name, value) },
                "--node-peer" => settings with { NodePeer = ExistingFolder(name, value) },
                "--scratch" => settings with { Scratch = Path.GetFullPath(value) },
                "--documents" => settings with { Documents = ExistingFolder(name, value) },
                "--summary" => settings with { Summary = ExistingFile(name, value) },
                "--rounds" => settings with { Rounds = Count(name, value) },
                "--requests" => settings with { Requests = Count(name, value) },
                _ => throw new UsageException($"{name} is not an option of function"),
            };
        }

        return settings;
    }

    private static string ExistingFile(string name, string value) =>
        File.Exists(value) ? Path.GetFullPath(value) : throw new UsageException($"{name}: there is no file {value}");

    private static string ExistingFolder(string name, string value) => Directory.Exists(value)
        ? Path.GetFullPath(value)
        : throw new UsageException($"{name}: there is no folder {value}");

    private static int Count(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"{name} must be a whole number from 1, not '{value}'");
}
