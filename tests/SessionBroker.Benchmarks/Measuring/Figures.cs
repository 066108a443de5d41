namespace SessionBroker.Benchmarks.Measuring;

/// <summary>All that was measured: for each subject and measure a figure of each round, in the rounds' order.</summary>
internal sealed class Figures
{
    private readonly Dictionary<(string Subject, Measure Measure), List<double>> _values = [];

    public void Add(string subject, Measure measure, double value)
    {
        if (!_values.TryGetValue((subject, measure), out var values)) _values[(subject, measure)] = values = [];
        values.Add(value);
    }

    /// <summary>Empty where it was not measured.</summary>
    public IReadOnlyList<double> Of(string subject, Measure measure) =>
        _values.TryGetValue((subject, measure), out var values) ? values : [];
}
