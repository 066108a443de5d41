using System.Text.Json.Nodes;
using SessionBroker.Domain.Placements;

namespace SessionBroker.UnitTests.Http;

/// <summary>GameLift's placement events in the batches of their queue.</summary>
internal static class PlacementEvent
{
    public const string Arn = "arn:aws:gamelift:us-east-1::gamesession/fleet-queued/one";

    public static string Fulfilled(PlacingId id, params string[] players) => Of(id, "PlacementFulfilled", new JsonObject
    {
        ["gameSessionArn"] = Arn,
        ["ipAddress"] = "192.0.2.1",
        ["port"] = "7777",
        ["placedPlayerSessions"] = new JsonArray(
        [
            .. players.Select(player => new JsonObject
            {
                ["playerId"] = player,
                ["playerSessionId"] = $"psess-{player}",
            }),
        ]),
    });

    public static string Of(PlacingId id, string type, JsonObject? more = null)
    {
        var detail = more ?? [];
        detail["type"] = type;
        detail["placementId"] = id.Value;
        detail["startTime"] = "2026-01-02T03:04:05.000Z";
        detail["endTime"] = "2026-01-02T03:04:06.000Z";
        var body = new JsonObject
        {
            ["source"] = "aws.gamelift",
            ["detail-type"] = "GameLift Queue Placement Event",
            ["time"] = "2026-01-02T03:04:06.100Z",
            ["resources"] = new JsonArray("arn:aws:gamelift:us-east-1:123456789012:gamesessionqueue/queue-global"),
            ["detail"] = detail,
        };
        var record = new JsonObject { ["messageId"] = "message-1", ["body"] = body.ToJsonString() };
        return new JsonObject { ["Records"] = new JsonArray(record) }.ToJsonString();
    }
}
