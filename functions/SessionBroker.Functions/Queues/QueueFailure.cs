namespace SessionBroker.Functions.Queues;

/// <param name="ItemIdentifier">The message's id.</param>
internal sealed record QueueFailure(string ItemIdentifier);
