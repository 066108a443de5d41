namespace SessionBroker.Benchmarks.Parts;

/// <summary>What one part of a request takes.</summary>
/// <param name="Bytes">What it allocates on the managed heap.</param>
internal sealed record PartFigure(string Part, double MedianMicroseconds, double DeviationMicroseconds, long Bytes);
