namespace SessionBroker.DevStack.Queues;

/// <summary>What template.yaml gives each queue; a test compares them.</summary>
internal static class QueueLimits
{
    /// <summary>How many messages a function gets at once.</summary>
    public const int BatchSize = 10;

    /// <summary>How many times a message is delivered before it is moved to the dead-letter queue.</summary>
    public const int ReceivesMax = 5;

    /// <summary>How long a message that was not taken stays away.</summary>
    public static readonly TimeSpan VisibilityTimeout = TimeSpan.FromSeconds(60);
}
