namespace SessionBroker.Cli.Up;

/// <summary>The options of `broker up`.</summary>
internal sealed record UpSettings
{
    public required int ApiPort { get; init; }

    public required int GameLiftPort { get; init; }

    public string? ConfigFile { get; init; }

    public bool UsesDynamoDb { get; init; }

    /// <summary>Null for one of our own.</summary>
    public string? DynamoDbUrl { get; init; }

    public bool UsesBootstrap { get; init; }

    public string? ReadyFile { get; init; }
}
