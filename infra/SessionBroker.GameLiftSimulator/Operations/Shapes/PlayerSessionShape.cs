using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

internal static class PlayerSessionShape
{
    internal static JsonObject Of(GameLiftState world, PlayerSession player)
    {
        var session = world.GameSessions.Get(player.GameSession);
        return new JsonObject
        {
            ["PlayerSessionId"] = player.Id,
            ["PlayerId"] = player.PlayerId,
            ["GameSessionId"] = session.Arn,
            ["FleetId"] = session.FleetId,
            ["FleetArn"] = world.Arns.Fleet(session.FleetId),
            ["Status"] = player.Status.Wire(),
            ["IpAddress"] = session.IpAddress,
            ["Port"] = session.Port,
        }
            .With("CreationTime", player.CreationTime)
            .With("TerminationTime", player.TerminationTime)
            .With("DnsName", session.DnsName)
            .With("PlayerData", player.PlayerData);
    }
}
