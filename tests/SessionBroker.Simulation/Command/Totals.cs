using System.Globalization;
using SessionBroker.Simulation.Faults;

namespace SessionBroker.Simulation.Command;

/// <summary>What a sweep over many seeds comes to.</summary>
internal sealed class Totals
{
    private readonly long[] _faults = new long[Enum.GetValues<Fault>().Length];

    public long Seeds { get; private set; }

    public long Steps { get; private set; }

    public long Invocations { get; private set; }

    public long FaultsOf(Fault fault) => _faults[(int)fault];

    public void Add(SeedOutcome outcome)
    {
        Seeds++;
        Steps += outcome.Steps;
        Invocations += outcome.Invocations;
        for (var fault = 0; fault < _faults.Length; fault++) _faults[fault] += outcome.Faults[fault];
    }

    public IEnumerable<string> Rows(int violations, TimeSpan took)
    {
        yield return Row("seeds", Seeds);
        yield return Row("steps (checks of every invariant)", Steps);
        yield return Row("invocations", Invocations);
        yield return Row("faults", _faults.Sum());
        foreach (var fault in Enum.GetValues<Fault>()) yield return Row($"  {fault}", FaultsOf(fault));
        yield return Row("violations", violations);
        yield return Row("seconds", (long)Math.Ceiling(took.TotalSeconds));
    }

    private static string Row(string name, long number) =>
        $"{name,-36}{number.ToString("N0", CultureInfo.InvariantCulture),14}";
}
