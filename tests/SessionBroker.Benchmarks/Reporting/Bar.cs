namespace SessionBroker.Benchmarks.Reporting;

/// <summary>One bar of a chart.</summary>
/// <param name="Series">Which colour it has: that of its subject, in every group.</param>
/// <param name="Text">The value as it is written beside the bar.</param>
internal sealed record Bar(int Series, string Label, double Value, string Text);
