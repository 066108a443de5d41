using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionBroker.Domain.Errors;

namespace SessionBroker.Functions.Queues;

/// <summary>An event of GameLift from EventBridge (EventBridge user guide, "Event structure").</summary>
internal sealed record EventEnvelope(
    string? Source,
    [property: JsonPropertyName("detail-type")] string? DetailType,
    ImmutableArray<string> Resources,
    JsonElement Detail,
    DateTimeOffset? Time = null)
{
    /// <summary>Reads a message's body: the event, or an SNS message that contains it.</summary>
    public static Result<EventEnvelope> Read(string body, string detailType)
    {
        try
        {
            var wrapped = JsonSerializer.Deserialize(body, QueueJson.Default.SnsMessage);
            var text = wrapped is { Type: "Notification", Message: { } message } ? message : body;
            var envelope = JsonSerializer.Deserialize(text, QueueJson.Default.EventEnvelope);
            return envelope is { Source: QueueSources.GameLift, Detail.ValueKind: JsonValueKind.Object }
                && envelope.DetailType == detailType
                    ? envelope
                    : Unreadable($"it is not a {detailType} of {QueueSources.GameLift}");
        }
        catch (JsonException exception)
        {
            return Unreadable(exception.Message);
        }
    }

    /// <summary>The name of the resource that the event is about; null where it names none of the type.</summary>
    /// <param name="type">As it stands in an ARN: <c>gamesessionqueue</c>.</param>
    public string? ResourceOf(string type)
    {
        if (Resources.IsDefaultOrEmpty) return null;
        var prefix = $":{type}/";
        var arn = Resources.FirstOrDefault(each => each.Contains(prefix, StringComparison.Ordinal));
        return arn?[(arn.IndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..];
    }

    /// <summary>The error of an event that goes to the dead-letter queue.</summary>
    public static BrokerError Unreadable(string detail) =>
        new(ErrorKind.ValidationFailed, "The event cannot be read.", detail);
}

/// <summary>
/// The envelope of a message from an SNS topic (Amazon SNS developer guide, "Fanout to Amazon SQS queues"): GameLift
/// can also send its events to a topic.
/// </summary>
internal sealed record SnsMessage(string? Type, string? Message);
