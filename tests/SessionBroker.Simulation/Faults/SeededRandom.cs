namespace SessionBroker.Simulation.Faults;

/// <summary>What a run draws: the same seed draws the same.</summary>
internal sealed class SeededRandom(int seed)
{
    public Random Source { get; } = new(seed);

    public double Share() => Source.NextDouble();

    public int Below(int end) => Source.Next(end);

    public bool OneIn(int number) => Source.Next(number) == 0;

    public T Any<T>(IReadOnlyList<T> choices) => choices[Source.Next(choices.Count)];

    public TimeSpan UpTo(TimeSpan most) => most * Source.NextDouble();
}
