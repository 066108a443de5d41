namespace SessionBroker.SimulationTests;

/// <summary>Everything that is left to chance in a run, from its seed, and how often each fault has struck.</summary>
internal sealed class Chance(int seed)
{
    private static readonly TaskCompletionSource Never = new();

    // Some runs are calm and some are dreadful.
    private readonly double _faults = new Random(seed).NextDouble() * 0.12;

    public Dictionary<Fault, int> Struck { get; } = Enum.GetValues<Fault>().ToDictionary(fault => fault, _ => 0);

    public Random Random { get; } = new(seed);

    public double Share() => Random.NextDouble();

    public int Below(int end) => Random.Next(end);

    public bool Strikes(Fault fault)
    {
        if (Random.NextDouble() >= _faults) return false;
        Struck[fault]++;
        return true;
    }

    /// <summary>Where the function dies, what follows never runs.</summary>
    public Task DieAsync(string where, History history)
    {
        if (!Strikes(Fault.Die)) return Task.CompletedTask;
        history.Add($"  the function died {where}");
        return Never.Task;
    }
}
