namespace SessionBroker.Simulation.Command;

/// <summary>Runs what was asked for and tells how it went: 0 well, 1 an invariant broken, 2 bad arguments.</summary>
internal sealed class SimulationCommand(TextWriter output, bool isWatched)
{
    private const string Usage = "simulation: --seeds N, --first F or --seed S, each a whole number";

    public async Task<int> RunAsync(string[] args, int threads, CancellationToken cancellationToken)
    {
        if (RunSettings.Read(args) is not { } settings)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var progress = new ProgressLine(output, isWatched, settings.Count);
        var sweep = new SeedSweep(settings.First, settings.Count);
        await sweep.RunAsync(threads, () => progress.Show(sweep.Totals), cancellationToken);
        progress.End();

        if (sweep.FailedSeed is { } failed) await ShowAsync(failed);
        else if (settings.ShowsHistory) await ShowAsync(settings.First);
        foreach (var row in sweep.Totals.Rows(sweep.FailedSeed is null ? 0 : 1, progress.Elapsed))
            await output.WriteLineAsync(row);
        return sweep.FailedSeed is null ? 0 : 1;
    }

    // Run again, this time with a history: the seed decides everything.
    private async Task ShowAsync(int seed)
    {
        var outcome = SeedRun.Run(seed, keepsHistory: true);
        await output.WriteLineAsync(outcome.History.ToString());
        await output.WriteLineAsync();
        if (outcome.Violation is not { } violation) return;

        await output.WriteLineAsync($"seed {seed} breaks: {violation.Invariant}");
        await output.WriteLineAsync($"  {violation.Detail}");
        await output.WriteLineAsync($"  again: ./broker simulate --seed {seed}");
        await output.WriteLineAsync();
    }
}
