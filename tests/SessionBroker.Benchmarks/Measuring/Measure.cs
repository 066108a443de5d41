namespace SessionBroker.Benchmarks.Measuring;

/// <summary>One of the figures that each subject has; a smaller one is better.</summary>
internal sealed record Measure(string Title, Unit Unit)
{
    public static readonly Measure ColdPlain = new("cold start, HTTP", Unit.Milliseconds);
    public static readonly Measure ColdTls = new("cold start, TLS", Unit.Milliseconds);
    public static readonly Measure InitTls = new("of it initialization, TLS", Unit.Milliseconds);
    public static readonly Measure FirstPlain = new("first request at 0.29 core, HTTP", Unit.Milliseconds);
    public static readonly Measure FirstTls = new("first request at 0.29 core, TLS", Unit.Milliseconds);
    public static readonly Measure WarmMedianPlain = new("warm p50, HTTP", Unit.Microseconds);
    public static readonly Measure WarmTailPlain = new("warm p99, HTTP", Unit.Microseconds);
    public static readonly Measure CpuPlain = new("CPU a request, HTTP", Unit.Microseconds);
    public static readonly Measure WarmMedianTls = new("warm p50, TLS", Unit.Microseconds);
    public static readonly Measure WarmTailTls = new("warm p99, TLS", Unit.Microseconds);
    public static readonly Measure CpuTls = new("CPU a request, TLS", Unit.Microseconds);
    public static readonly Measure PeakMemory = new("peak memory (RSS), TLS", Unit.Megabytes);
    public static readonly Measure ZipSize = new("zip", Unit.Megabytes);

    public static readonly IReadOnlyList<Measure> All =
    [
        ColdPlain, ColdTls, InitTls, FirstPlain, FirstTls, WarmMedianPlain, WarmTailPlain, CpuPlain, WarmMedianTls,
        WarmTailTls, CpuTls, PeakMemory, ZipSize,
    ];

    /// <summary>What a player waits for whose request starts a process.</summary>
    public static readonly IReadOnlyList<Measure> Starting = [ColdPlain, ColdTls, FirstPlain, FirstTls];

    /// <summary>What every other request takes.</summary>
    public static readonly IReadOnlyList<Measure> Running = [WarmMedianTls, WarmTailTls, CpuTls, PeakMemory];

    /// <summary>The few that tell most.</summary>
    public static readonly IReadOnlyList<Measure> InSummary = [ColdTls, FirstTls, WarmMedianTls, CpuTls, PeakMemory];
}
