namespace SessionBroker.Functions.Metrics;

/// <summary>One thing that is measured.</summary>
/// <param name="Name">In the namespace of <see cref="MetricLine"/>.</param>
public sealed record Metric(string Name, MetricUnit Unit)
{
    public MetricValue Of(double value) => new(this, value);
}
