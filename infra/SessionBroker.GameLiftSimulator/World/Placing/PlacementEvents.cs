using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Routing;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>
/// The events of a queue (developer guide, "Game session placement events"): an EventBridge envelope, which is also the
/// text of the message that the queue's SNS topic gets. The port is a string there.
/// </summary>
internal sealed class PlacementEvents(StateContext context, Arns arns, Queues queues)
{
    internal WorldEvent.EventBridge Of(Placement placement)
    {
        var queue = queues.Find(placement.QueueName);
        var detail = new JsonObject
        {
            ["type"] = placement.Status.EventType(),
            ["placementId"] = placement.Id,
            ["startTime"] = Time.Iso(placement.StartTime),
            ["endTime"] = Time.Iso(placement.EndTime!.Value),
        };
        if (placement is { Status: PlacementStatus.Fulfilled, PlacedAt: { } at })
        {
            Fulfilled(detail, placement, at);
        }

        if (queue?.CustomEventData is { Length: > 0 } custom)
        {
            detail["customEventData"] = custom;
        }

        var envelope = new JsonObject
        {
            ["version"] = "0",
            ["id"] = context.Random.Uuid(),
            ["detail-type"] = "GameLift Queue Placement Event",
            ["source"] = "aws.gamelift",
            ["account"] = context.Options.AccountId,
            ["time"] = context.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            ["region"] = context.Options.Region,
            ["resources"] = new JsonArray(arns.Queue(placement.QueueName)),
            ["detail"] = detail,
        };
        return new(context.Now, envelope, queue?.NotificationTarget);
    }

    private static void Fulfilled(JsonObject detail, Placement placement, PlacedAt at)
    {
        detail["port"] = at.Port.ToString(CultureInfo.InvariantCulture);
        detail["gameSessionArn"] = at.GameSessionArn;
        detail["ipAddress"] = at.IpAddress;
        if (at.DnsName is { } name)
        {
            detail["dnsName"] = name;
        }

        detail["gameSessionRegion"] = at.Location;
        detail["placedPlayerSessions"] = new JsonArray([.. placement.PlacedPlayers.Select(player => new JsonObject
        {
            ["playerId"] = player.PlayerId,
            ["playerSessionId"] = player.PlayerSessionId,
        })]);
    }
}
