using System.Globalization;

using SessionBroker.TestKit;

namespace SessionBroker.SimulationTests;

/// <summary>
/// The seat rules under faults at every call. A seed that fails prints its history; SESSIONBROKER_SEED runs it again.
/// </summary>
public sealed class SeatSimulationTests
{
    private const int Seeds = 1_000;

    [Fact]
    public void Nothing_is_lost_doubled_or_hoarded_whatever_fails()
    {
        var struck = new Dictionary<Fault, int>();
        foreach (var seed in SeedsToRun())
        {
            foreach (var (fault, count) in Run(seed).Chance.Struck)
                struck[fault] = struck.GetValueOrDefault(fault) + count;
        }

        // A simulation in which nothing fails would prove nothing.
        if (TestSettings.Seed is null) struck.Values.ShouldAllBe(count => count > Seeds);
    }

    [Fact]
    public void A_seed_decides_a_whole_run()
    {
        Run(7).History.ToString().ShouldBe(Run(7).History.ToString());
    }

    private static IEnumerable<int> SeedsToRun() => TestSettings.Seed is { } seed
        ? [int.Parse(seed, CultureInfo.InvariantCulture)]
        : Enumerable.Range(1, Seeds);

    private static Simulation Run(int seed)
    {
        var simulation = new Simulation(seed);
        try
        {
            simulation.Run();
            return simulation;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"SESSIONBROKER_SEED={seed}: {exception.Message}\n{simulation.History}", exception);
        }
    }
}
