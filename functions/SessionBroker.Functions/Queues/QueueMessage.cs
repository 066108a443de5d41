namespace SessionBroker.Functions.Queues;

/// <summary>One message of a batch; the rest of its members is nobody's business here.</summary>
internal sealed record QueueMessage(string MessageId, string Body);
