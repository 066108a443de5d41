namespace SessionBroker.Benchmarks.Reporting;

/// <summary>Bars that are compared with each other, under one heading.</summary>
internal sealed record BarGroup(string Heading, IReadOnlyList<Bar> Bars);
