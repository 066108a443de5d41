namespace SessionBroker.Functions.Metrics;

/// <param name="Name">In the namespace of <see cref="MetricLine"/>.</param>
public sealed record Metric(string Name, MetricUnit Unit = MetricUnit.Count)
{
    public MetricValue Of(double value) => new(this, value);
}

public readonly record struct MetricValue(Metric Metric, double Value);

/// <summary>A metric's unit, with CloudWatch's names.</summary>
public enum MetricUnit
{
    Count,
    Seconds,
}
