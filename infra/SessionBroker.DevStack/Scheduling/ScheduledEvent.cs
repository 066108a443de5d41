using System.Text.Json.Nodes;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.DevStack.Scheduling;

/// <summary>
/// What EventBridge Scheduler sends to a function where the schedule gives no input of its own.
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-universal.html
/// </summary>
internal static class ScheduledEvent
{
    public static byte[] Of(string handler, Guid id, DateTimeOffset now, string region) =>
        System.Text.Encoding.UTF8.GetBytes(new JsonObject
        {
            ["version"] = "0",
            ["id"] = $"{id}",
            ["detail-type"] = "Scheduled Event",
            ["source"] = "aws.scheduler",
            ["account"] = EventContext.AccountId,
            ["time"] = $"{now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}",
            ["region"] = region,
            ["resources"] = new JsonArray(
                $"arn:aws:scheduler:{region}:{EventContext.AccountId}:schedule/default/{handler}"),
            ["detail"] = "{}",
        }.ToJsonString());
}
