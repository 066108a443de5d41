using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionBroker.Functions.Queues;

/// <summary>The batches of an SQS queue and the answers to them, and the envelopes of EventBridge and SNS.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(QueueBatch))]
[JsonSerializable(typeof(QueueAnswer))]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(SnsMessage))]
internal sealed partial class QueueJson : JsonSerializerContext;

/// <summary>A batch of messages from an SQS queue (Lambda developer guide, "Using Lambda with Amazon SQS").</summary>
internal sealed record QueueBatch(ImmutableArray<QueueMessage> Records);

/// <summary>One message of a batch; members that are not used are left out.</summary>
internal sealed record QueueMessage(string MessageId, string Body);

/// <summary>The messages of a batch to deliver again; the others are deleted.</summary>
internal sealed record QueueAnswer(ImmutableArray<QueueFailure> BatchItemFailures);

/// <param name="ItemIdentifier">The message's id.</param>
internal sealed record QueueFailure(string ItemIdentifier);
