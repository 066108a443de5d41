namespace SessionBroker.Simulation.Faults;

/// <summary>Decides when a fault strikes, and counts how often each has struck.</summary>
internal sealed class FaultInjector
{
    private readonly SeededRandom _random;
    private readonly double[] _rates = new double[Enum.GetValues<Fault>().Length];
    private bool _isOff;

    /// <summary>
    /// Some runs have few faults and some have many; in each, some faults never strike, so that the others are seen
    /// alone.
    /// </summary>
    public FaultInjector(SeededRandom random)
    {
        _random = random;
        var highest = random.Share() * 0.14;
        for (var fault = 0; fault < _rates.Length; fault++)
            _rates[fault] = random.OneIn(4) ? 0 : highest * (0.3 + random.Share());

        // A stale read matters only within seconds of a change: to see what it does, it must be frequent.
        _rates[(int)Fault.StaleGameLift] *= 5;
    }

    /// <summary>How often each fault has struck, by its number.</summary>
    public long[] Struck { get; } = new long[Enum.GetValues<Fault>().Length];

    public bool Strikes(Fault fault)
    {
        if (_isOff || _random.Share() >= _rates[(int)fault]) return false;
        Count(fault);
        return true;
    }

    /// <summary>Notes a fault that came about by itself.</summary>
    public void Count(Fault fault) => Struck[(int)fault]++;

    /// <summary>From here on no fault strikes.</summary>
    public void TurnOff() => _isOff = true;
}
