using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>An event that the simulated GameLift raises, in the order in which it happened.</summary>
[JsonDerivedType(typeof(EventBridge), "event-bridge")]
[JsonDerivedType(typeof(Fleet), "fleet")]
internal abstract record WorldEvent(DateTimeOffset Time)
{
    /// <summary>
    /// An event for EventBridge and, where the queue or matchmaker has one, for its SNS topic: the body is the whole
    /// envelope, which by SNS is the message's text (developer guide, "Game session placement events").
    /// </summary>
    internal sealed record EventBridge(DateTimeOffset Time, JsonObject Body, string? NotificationTarget)
        : WorldEvent(Time);

    /// <summary>A fleet event (the code is one of GameLift's, such as SERVER_PROCESS_CRASHED).</summary>
    internal sealed record Fleet(DateTimeOffset Time, string FleetId, string Code, string Message) : WorldEvent(Time);
}
