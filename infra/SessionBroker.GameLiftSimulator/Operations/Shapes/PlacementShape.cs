using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Placing;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>
/// GameSessionPlacement. While it is PENDING the game session in it is an attempt and may be another next time.
/// </summary>
internal static class PlacementShape
{
    internal static JsonObject Of(GameLiftState world, Placement placement)
    {
        var shape = new JsonObject
        {
            ["PlacementId"] = placement.Id,
            ["GameSessionQueueName"] = placement.QueueName,
            ["Status"] = placement.Status.Wire(),
            ["GameProperties"] = GameSessionShape.Properties(placement.Request.Properties),
            ["MaximumPlayerSessionCount"] = placement.Request.MaximumPlayers,
            ["PlayerLatencies"] = new JsonArray([.. placement.Latencies.Select(Latency)]),
        }
            .With("GameSessionName", placement.Request.Name)
            .With("GameSessionData", placement.Request.GameSessionData)
            .With("StartTime", placement.StartTime)
            .With("EndTime", placement.EndTime)
            .With("PriorityConfigurationOverride", Override(placement.Override));
        return placement.PlacedAt is { } at ? Placed(world, shape, placement, at) : shape;
    }

    private static JsonObject Placed(GameLiftState world, JsonObject shape, Placement placement, PlacedAt at)
    {
        shape["GameSessionId"] = at.GameSessionArn;
        shape["GameSessionArn"] = at.GameSessionArn;
        shape["GameSessionRegion"] = at.Location;
        shape["IpAddress"] = at.IpAddress;
        shape["Port"] = at.Port;
        shape["PlacedPlayerSessions"] = new JsonArray([.. placement.PlacedPlayers.Select(player => new JsonObject
        {
            ["PlayerId"] = player.PlayerId,
            ["PlayerSessionId"] = player.PlayerSessionId,
        })]);
        return shape.With("DnsName", at.DnsName).With(
            "PlayerGatewayStatus",
            world.GameSessions.Find(at.GameSessionArn) is { HasGateway: true } ? "ENABLED" : "DISABLED");
    }

    private static JsonObject Latency(PlayerLatency latency) => new()
    {
        ["PlayerId"] = latency.PlayerId,
        ["RegionIdentifier"] = latency.Location,
        ["LatencyInMilliseconds"] = latency.Milliseconds,
    };

    private static JsonObject? Override(PriorityOverride? special) => special is null ? null : new()
    {
        ["PlacementFallbackStrategy"] = special.FallsBack ? "DEFAULT_AFTER_SINGLE_PASS" : "NONE",
        ["LocationOrder"] = ObjectWriting.Texts(special.LocationOrder),
    };
}
