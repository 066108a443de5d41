using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>
/// What Lambda hands to a function from an SQS queue (Lambda developer guide, "Using Lambda with Amazon SQS").
/// </summary>
internal sealed record QueueBatch(ImmutableArray<QueueMessage> Records);

/// <summary>One message of a batch, without the members that are not used here.</summary>
internal sealed record QueueMessage(string MessageId, string Body);

/// <summary>Which messages of a batch are to be delivered again; the others are deleted.</summary>
internal sealed record QueueAnswer(ImmutableArray<QueueFailure> BatchItemFailures);

/// <param name="ItemIdentifier">The message's id.</param>
internal sealed record QueueFailure(string ItemIdentifier);
