namespace SessionBroker.Simulation.Chances;

/// <summary>Everything that is left to chance in a run, from its seed, and how often each fault has struck.</summary>
internal sealed class Chance
{
    private readonly double[] _rates = new double[Enum.GetValues<Fault>().Length];
    private bool _isCalm;

    /// <summary>
    /// Some runs are calm and some are dreadful; in each, some faults never strike, so that the others are seen alone.
    /// </summary>
    public Chance(int seed)
    {
        Random = new Random(seed);
        var worst = Random.NextDouble() * 0.14;
        for (var fault = 0; fault < _rates.Length; fault++)
        {
            var rate = Random.Next(4) == 0 ? 0 : worst * (0.3 + Random.NextDouble());
            _rates[fault] = rate;
        }
    }

    public Random Random { get; }

    /// <summary>How often each fault has struck, by its number.</summary>
    public long[] Struck { get; } = new long[Enum.GetValues<Fault>().Length];

    public double Share() => Random.NextDouble();

    public int Below(int end) => Random.Next(end);

    public bool OneIn(int number) => Random.Next(number) == 0;

    public T Any<T>(IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    public TimeSpan UpTo(TimeSpan most) => most * Random.NextDouble();

    public bool Strikes(Fault fault)
    {
        if (_isCalm || Random.NextDouble() >= _rates[(int)fault]) return false;
        Count(fault);
        return true;
    }

    /// <summary>Notes a fault that came about by itself.</summary>
    public void Count(Fault fault) => Struck[(int)fault]++;

    /// <summary>From here on nothing goes wrong any more.</summary>
    public void CalmDown() => _isCalm = true;
}
