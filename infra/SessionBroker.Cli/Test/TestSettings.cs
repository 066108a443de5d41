namespace SessionBroker.Cli.Test;

/// <summary>The options of `broker test`.</summary>
internal sealed record TestSettings
{
    public string? Filter { get; init; }

    public string? Project { get; init; }

    public bool UsesNativeBuild { get; init; } = true;
}
