using System.Globalization;

namespace SessionBroker.Benchmarks.Simulator;

/// <summary>
/// How the simulator does with 10 000 live game sessions and 200 000 player sessions, and whether a request costs more
/// than with a tenth of them. A plain runner: what is measured is thousands of requests against one large world, which
/// no micro-benchmark harness would build for each of its iterations.
/// </summary>
internal static class SimulatorBenchmark
{
    private const int GameSessions = 10_000;

    public static async Task RunAsync(string[] arguments, TextWriter output)
    {
        var full = arguments switch
        {
            [] => GameSessions,
            [var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
            _ => throw new UsageException("simulator takes one number: how many game sessions"),
        };
        await using var small = SimulatorLoad.Fill(full / 10);
        await using var large = SimulatorLoad.Fill(full);
        Comparison.Write(small, large, output);
        await HttpThroughput.WriteAsync(large, output);
    }
}
