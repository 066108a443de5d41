namespace SessionBroker.Simulation.Command;

/// <summary>
/// Runs many seeds, spread over the cores: each run is in one thread and knows of no other. It ends at the first
/// violation; which one that is does not depend on the number of cores.
/// </summary>
internal sealed class SeedSweep(int first, int count)
{
    private readonly Lock _gate = new();
    private int _next;

    public Totals Totals { get; } = new();

    /// <summary>The lowest seed that broke an invariant; null where none did.</summary>
    public int? FailedSeed { get; private set; }

    /// <param name="report">Is told of each seed that has been run.</param>
    public Task RunAsync(int threads, Action report, CancellationToken cancellationToken) => Task.WhenAll(
        Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => Work(report, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

    // A thread that has a lower seed in hand finishes it: it may fail too, and would be the one to tell of.
    private void Work(Action report, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && FailedSeed is null)
        {
            var index = Interlocked.Increment(ref _next) - 1;
            if (index >= count) return;

            var outcome = SeedRun.Run(first + index);
            lock (_gate)
            {
                Totals.Add(outcome);
                if (outcome.Violation is not null && !(FailedSeed < outcome.Seed)) FailedSeed = outcome.Seed;
                report();
            }
        }
    }
}
