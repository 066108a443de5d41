using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// What Lambda hands to a function from an SQS queue (Lambda developer guide, "Using Lambda with Amazon SQS").
/// </summary>
internal sealed record QueueBatch(ImmutableArray<QueueMessage> Records);
