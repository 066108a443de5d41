namespace SessionBroker.Functions.Queues;

/// <summary>One function that takes GameLift's events from a queue.</summary>
/// <param name="Handler">The function's <c>_HANDLER</c>.</param>
/// <param name="DetailType">Which events EventBridge puts into its queue.</param>
public sealed record QueueSource(string Handler, string DetailType);
