using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Search;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>
/// GameSession. Address and port are there from the start, before the session is ACTIVE, as captures of the real
/// service show; GameProperties is there even when it is empty.
/// </summary>
internal static class GameSessionShape
{
    internal static JsonObject Of(GameLiftState world, GameSession session) => new JsonObject
    {
        ["GameSessionId"] = session.Arn,
        ["FleetId"] = session.FleetId,
        ["FleetArn"] = world.Arns.Fleet(session.FleetId),
        ["CurrentPlayerSessionCount"] = world.Options.ReservedCounts ? session.Slots : session.Active,
        ["MaximumPlayerSessionCount"] = session.MaximumPlayers,
        ["Status"] = session.Status.Wire(),
        ["GameProperties"] = Properties(session.Properties),
        ["IpAddress"] = session.IpAddress,
        ["Port"] = session.Port,
        ["PlayerSessionCreationPolicy"] = Policy(session.DenyAll),
        ["Location"] = session.Location,
        ["ComputeName"] = session.ComputeName,
        ["PlayerGatewayStatus"] = session.HasGateway ? "ENABLED" : "DISABLED",
    }
        .With("CreationTime", session.CreationTime)
        .With("TerminationTime", session.TerminationTime)
        .With("StatusReason", session.StatusReason)
        .With("Name", session.Name)
        .With("DnsName", session.DnsName)
        .With("CreatorId", session.CreatorId)
        .With("GameSessionData", session.GameSessionData)
        .With("MatchmakerData", session.Match is { } match ? MatchmakerDataText.Of(world, match) : null);

    /// <summary>As the search index knows it, which may be older than the session is.</summary>
    internal static JsonObject Of(GameLiftState world, Searchable found)
    {
        var shape = Of(world, world.GameSessions.Get(found.Sequence));
        shape["Status"] = GameSessionStatus.Active.Wire();
        shape["CurrentPlayerSessionCount"] = found.Players;
        shape["MaximumPlayerSessionCount"] = found.MaximumPlayers;
        shape["GameProperties"] = Properties(found.Properties);
        shape["PlayerSessionCreationPolicy"] = Policy(found.DenyAll);
        shape.Remove("TerminationTime");
        shape.Remove("StatusReason");
        shape.Remove("Name");
        return shape.With("Name", found.Name);
    }

    private static string Policy(bool denyAll) => denyAll ? "DENY_ALL" : "ACCEPT_ALL";

    internal static JsonArray Properties(IEnumerable<GameProperty> properties) =>
        new([.. properties.Select(each => new JsonObject { ["Key"] = each.Key, ["Value"] = each.Value })]);
}
