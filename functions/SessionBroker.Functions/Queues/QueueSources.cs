using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// All functions with a queue of events. A test compares them with template.yaml; the local stack runs the same.
/// </summary>
public static class QueueSources
{
    public const string GameLift = "aws.gamelift";

    public static ImmutableArray<QueueSource> All { get; } = [PlacementEvents.Source, MatchmakingEvents.Source];
}

/// <summary>A function that receives GameLift's events from a queue.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
/// <param name="DetailType">The events that EventBridge sends to its queue.</param>
public sealed record QueueSource(string Handler, string DetailType);
