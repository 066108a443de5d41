namespace SessionBroker.Cli.Test;

/// <summary>What `broker test` was asked for.</summary>
internal sealed record TestSettings
{
    public string? Filter { get; init; }

    public string? Project { get; init; }

    public bool UsesNativeBuild { get; init; } = true;
}
