namespace SessionBroker.Benchmarks.Measuring;

/// <summary>What a figure is counted in, and how it is written.</summary>
internal sealed record Unit(string Symbol, string Format)
{
    public static readonly Unit Milliseconds = new("ms", "0.0");
    public static readonly Unit Microseconds = new("µs", "0");
    public static readonly Unit Megabytes = new("MB", "0.0");

    public string Write(double value) => value.ToString(Format);
}
