using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// Every queue of events: what template.yaml deploys and what the local stack runs. A test holds the three together.
/// </summary>
public static class QueueSources
{
    /// <summary>The source of all of GameLift's events.</summary>
    public const string GameLift = "aws.gamelift";

    public static ImmutableArray<QueueSource> All { get; } = [PlacementEvents.Source];
}

/// <summary>One function that takes GameLift's events from a queue.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
/// <param name="DetailType">Which events EventBridge puts into its queue.</param>
public sealed record QueueSource(string Handler, string DetailType);
