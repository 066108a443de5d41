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
