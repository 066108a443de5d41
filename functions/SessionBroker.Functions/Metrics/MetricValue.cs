namespace SessionBroker.Functions.Metrics;

/// <summary>What was measured once.</summary>
public readonly record struct MetricValue(Metric Metric, double Value);
