namespace SessionBroker.DevStack;

/// <summary>
/// Chance from a seed that many functions of one process draw from at once; in Lambda each environment has its own.
/// </summary>
internal sealed class SharedRandom(int seed) : Random(seed)
{
    private readonly Lock _gate = new();

    public override int Next(int minValue, int maxValue)
    {
        lock (_gate) return base.Next(minValue, maxValue);
    }

    public override double NextDouble()
    {
        lock (_gate) return base.NextDouble();
    }
}
