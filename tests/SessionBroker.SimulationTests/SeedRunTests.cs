using System.Globalization;
using System.Security.Cryptography;
using SessionBroker.Simulation;
using SessionBroker.Simulation.Faults;
using SessionBroker.Simulation.Command;
using SessionBroker.TestKit;

namespace SessionBroker.SimulationTests;

/// <summary>
/// The broker under faults at every call. A seed that fails prints its history; SESSIONBROKER_SEED runs it again, and
/// so does <c>./broker simulate --seed</c>.
/// </summary>
public sealed class SeedRunTests
{
    private const int Seeds = 1_000;
    private const int FreshSeeds = 20;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_lost_doubled_or_hoarded_whatever_fails()
    {
        var totals = await SweepAsync(Seed ?? 1, Seed is null ? Seeds : 1);

        // A simulation in which nothing fails would prove nothing.
        if (Seed is not null) return;
        foreach (var fault in Enum.GetValues<Fault>())
            totals.FaultsOf(fault).ShouldBeGreaterThan(Seeds / 2, $"{fault} hardly strikes");
        totals.Steps.ShouldBeGreaterThan(Seeds * 20);
    }

    [Fact]
    public Task Random_seeds_violate_no_invariant_either()
    {
        var first = RandomNumberGenerator.GetInt32(1_000_000, int.MaxValue - FreshSeeds);

        return SweepAsync(first, FreshSeeds);
    }

    [Fact]
    public void A_seed_decides_a_whole_run()
    {
        var one = SeedRun.Run(7, keepsHistory: true);
        var other = SeedRun.Run(7, keepsHistory: true);

        one.History.ToString().ShouldBe(other.History.ToString());
        one.History.ToString().Split('\n').Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_run_is_the_same_with_and_without_its_history()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var told = SeedRun.Run(seed, keepsHistory: true);
            var untold = SeedRun.Run(seed);

            untold.Faults.ShouldBe(told.Faults);
            (untold.Steps, untold.Invocations).ShouldBe((told.Steps, told.Invocations));
        }
    }

    private static int? Seed =>
        TestSettings.Seed is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : null;

    private static async Task<Totals> SweepAsync(int first, int count)
    {
        var sweep = new SeedSweep(first, count);
        await sweep.RunAsync(Environment.ProcessorCount, static () => { }, Cancellation);
        if (sweep.FailedSeed is not { } failed) return sweep.Totals;

        var outcome = SeedRun.Run(failed, keepsHistory: true);
        throw new InvalidOperationException($"SESSIONBROKER_SEED={failed}: {outcome.Violation}\n{outcome.History}");
    }
}
