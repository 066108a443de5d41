namespace SessionBroker.Functions.Metrics;

/// <summary>What a metric is counted in, by CloudWatch's names.</summary>
public enum MetricUnit
{
    Count,
    Seconds,
}
