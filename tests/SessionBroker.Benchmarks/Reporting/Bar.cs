namespace SessionBroker.Benchmarks.Reporting;

/// <summary>One bar of a chart.</summary>
/// <param name="Text">The value as it is written beside the bar.</param>
internal sealed record Bar(string Label, double Value, string Text);
