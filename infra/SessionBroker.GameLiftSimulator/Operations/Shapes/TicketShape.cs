using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>MatchmakingTicket. It never has an EstimatedWaitTime, as GameLift's has none without data.</summary>
internal static class TicketShape
{
    internal static JsonObject Of(GameLiftState world, MatchmakingTicket ticket) => new JsonObject
    {
        ["TicketId"] = ticket.Id,
        ["ConfigurationName"] = ticket.Configuration,
        ["ConfigurationArn"] = world.Arns.Configuration(ticket.Configuration),
        ["Status"] = ticket.Status.Wire(),
        ["Players"] = new JsonArray([.. ticket.Players.Select(Player)]),
    }
        .With("StatusReason", ticket.Reason?.Code)
        .With("StatusMessage", ticket.Reason?.Message)
        .With("StartTime", ticket.StartTime)
        .With("EndTime", ticket.EndTime)
        .With("GameSessionConnectionInfo", Connection(world, ticket));

    private static JsonObject Player(MatchPlayer player) => new JsonObject { ["PlayerId"] = player.PlayerId }
        .With("PlayerAttributes", player.Attributes.Count == 0 ? null : Attributes(player))
        .With("Team", player.Team)
        .With("LatencyInMs", player.Latencies.Count == 0 ? null : new JsonObject(
            player.Latencies.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)JsonValue.Create(each.Value)))));

    private static JsonObject Attributes(MatchPlayer player) => new(
        player.Attributes.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)AttributeShape.Of(each.Value))));

    private static JsonObject? Connection(GameLiftState world, MatchmakingTicket ticket)
    {
        if (ticket.Connection is not { At: var at } connection)
        {
            return null;
        }

        var players = world.Options.WholeMatchInTickets
            ? connection.Players
            : connection.Players.Where(seat => ticket.Players.Any(player => player.PlayerId == seat.PlayerId));
        return new JsonObject
        {
            ["GameSessionArn"] = at.GameSessionArn,
            ["IpAddress"] = at.IpAddress,
            ["Port"] = at.Port,
            ["MatchedPlayerSessions"] = new JsonArray([.. players.Select(seat => new JsonObject
            {
                ["PlayerId"] = seat.PlayerId,
                ["PlayerSessionId"] = seat.PlayerSessionId,
            })]),
            ["PlayerGatewayStatus"] = connection.HasGateway ? "ENABLED" : "DISABLED",
        }
            .With("DnsName", at.DnsName);
    }
}
