using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>
/// What a topic makes of an event (Amazon SNS developer guide, "Message delivery in JSON"), without the signature: the
/// event is the text of the message.
/// </summary>
internal static class SnsNotification
{
    public static JsonObject Of(JsonObject body, string topicArn) => new()
    {
        ["Type"] = "Notification",
        ["MessageId"] = body["id"]!.DeepClone(),
        ["TopicArn"] = topicArn,
        ["Message"] = body.ToJsonString(),
        ["Timestamp"] = body["time"]!.DeepClone(),
    };
}
