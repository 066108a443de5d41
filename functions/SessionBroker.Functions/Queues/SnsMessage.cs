namespace SessionBroker.Functions.Queues;

/// <summary>
/// What a topic puts around a message that it sends to a queue (Amazon SNS developer guide, "Fanout to Amazon SQS
/// queues"): GameLift can send its events to a topic too.
/// </summary>
internal sealed record SnsMessage(string? Type, string? Message);
