namespace SessionBroker.DevStack;

/// <summary>What a stack is started with.</summary>
public sealed record DevStackOptions
{
    /// <summary>The Region in which everything says to be.</summary>
    public const string Region = "us-east-1";
}
