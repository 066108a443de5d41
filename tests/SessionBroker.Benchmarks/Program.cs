using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SessionBroker.Benchmarks;

/// <summary>
/// How the simulator does with 10 000 live game sessions and 200 000 player sessions, and whether a request costs more
/// than with a tenth of them. A plain runner: what is measured is thousands of requests against one large world, which
/// no micro-benchmark harness would build for each of its iterations.
/// </summary>
internal static class Program
{
    private const int GameSessions = 10_000;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that hands the console on.")]
    private static async Task<int> Main(string[] arguments)
    {
        if (arguments.Length > 1 || (arguments is [var text] && !int.TryParse(text, out _)))
        {
            await Console.Error.WriteLineAsync("usage: SessionBroker.Benchmarks [game sessions, 10000 unless said]");
            return 2;
        }

        var full = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : GameSessions;
        await using var small = SimulatorLoad.Fill(full / 10);
        await using var large = SimulatorLoad.Fill(full);
        Comparison.Write(small, large, Console.Out);
        await HttpThroughput.WriteAsync(large, Console.Out);
        return 0;
    }
}
