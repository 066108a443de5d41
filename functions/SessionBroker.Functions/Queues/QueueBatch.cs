using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>A batch of messages from an SQS queue (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
internal sealed record QueueBatch(ImmutableArray<QueueMessage> Records);

/// <summary>One message of a batch; members that are not used are left out.</summary>
internal sealed record QueueMessage(string MessageId, string Body);

/// <summary>The messages of a batch to deliver again; the others are deleted.</summary>
internal sealed record QueueAnswer(ImmutableArray<QueueFailure> BatchItemFailures);

/// <param name="ItemIdentifier">The message's id.</param>
internal sealed record QueueFailure(string ItemIdentifier);
