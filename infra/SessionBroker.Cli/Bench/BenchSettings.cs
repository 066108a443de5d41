namespace SessionBroker.Cli.Bench;

/// <summary>The options of `broker bench`.</summary>
internal sealed record BenchSettings
{
    /// <summary>Each part once, to see that it works; the documents stay as they are.</summary>
    public bool IsSmoke { get; init; }

    public int? Rounds { get; init; }

    public int? Requests { get; init; }

    /// <summary>Where performance.md is written; null for the checkout's own, and for the README's summary.</summary>
    public string? Output { get; init; }
}
