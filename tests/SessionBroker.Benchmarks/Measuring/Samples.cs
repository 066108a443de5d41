namespace SessionBroker.Benchmarks.Measuring;

/// <summary>Several measurements of one figure: their middle and how far they lie apart.</summary>
internal sealed class Samples
{
    private readonly double[] _sorted;

    public Samples(IEnumerable<double> values)
    {
        _sorted = [.. values.Order()];
        if (_sorted.Length == 0) throw new ArgumentException("There are no measurements.", nameof(values));
    }

    public double Median => Quantile(0.5);

    public double LowerQuartile => Quantile(0.25);

    public double UpperQuartile => Quantile(0.75);

    /// <summary>
    /// How often the other's figure is as large as this one, round by round: what disturbed the machine in one round
    /// disturbed both.
    /// </summary>
    /// <param name="values">The figures of this subject, by round.</param>
    /// <param name="others">The figures of another one in the same rounds.</param>
    public static Samples Ratios(IReadOnlyList<double> values, IReadOnlyList<double> others) =>
        new(values.Zip(others, (value, other) => other / value));

    /// <summary>Between two measurements, the point in proportion.</summary>
    public double Quantile(double share)
    {
        var position = share * (_sorted.Length - 1);
        var (below, above) = ((int)Math.Floor(position), (int)Math.Ceiling(position));
        return _sorted[below] + ((position - below) * (_sorted[above] - _sorted[below]));
    }
}
