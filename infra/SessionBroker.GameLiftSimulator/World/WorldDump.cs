using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Capacity;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>The world in the order in which a person wants to read it; times are ISO 8601.</summary>
internal static class WorldDump
{
    internal static JsonObject Of(GameLiftState world) => new()
    {
        ["now"] = Time.Iso(world.Now),
        ["nextDue"] = Iso(world.NextDue),
        ["fleets"] = List(world.Fleets.All, Fleet),
        ["aliases"] = List(world.Aliases.All, alias => new()
        {
            ["id"] = alias.Id,
            ["name"] = alias.Name,
            ["fleet"] = alias.FleetId,
            ["message"] = alias.TerminalMessage,
        }),
        ["queues"] = List(world.Queues.All, queue => new()
        {
            ["name"] = queue.Name,
            ["destinations"] = new JsonArray([.. queue.Destinations.Select(each => JsonValue.Create(each))]),
        }),
        ["customLocations"] = new JsonArray([.. world.Locations.Custom.Select(each => JsonValue.Create(each))]),
        ["gameSessions"] = List(world.GameSessions.All, GameSession),
        ["playerSessions"] = List(world.PlayerSessions.All, player => PlayerSession(world, player)),
        ["placements"] = List(world.Placements.All, Placement),
        ["ruleSets"] = new JsonArray([.. world.FlexMatch.RuleSets.All.Select(each => JsonValue.Create(each.Name))]),
        ["matchmakers"] = List(world.FlexMatch.Configurations.All, matchmaker => new()
        {
            ["name"] = matchmaker.Name,
            ["ruleSet"] = matchmaker.Setup.RuleSetName,
            ["pool"] = world.FlexMatch.Pools.Find(matchmaker.Name)?.Count ?? 0,
        }),
        ["tickets"] = List(world.FlexMatch.Tickets.All, Ticket),
        ["pending"] = List(world.Schedule.InOrder().Where(each => each.Change.Applies(world)), pending => new()
        {
            ["due"] = Time.Iso(pending.Due),
            ["change"] = pending.Change.ToString(),
        }),
    };

    private static string? Iso(DateTimeOffset? time) => time is { } known ? Time.Iso(known) : null;

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> write) =>
        new([.. items.Select(write)]);

    private static JsonObject Fleet(Fleet fleet) => new()
    {
        ["id"] = fleet.Id,
        ["name"] = fleet.Name,
        ["compute"] = fleet.Compute.ToString(),
        ["status"] = fleet.Status,
        ["locations"] = List(fleet.Locations, place => new()
        {
            ["location"] = place.Name,
            ["status"] = place.Status,
            ["desired"] = place.Desired,
            ["computes"] = place.Computes.Count,
            ["processes"] = place.Processes,
            ["freeProcesses"] = place.FreeProcesses,
            ["activeGameSessions"] = place.ActiveGameSessions,
            ["players"] = place.Players,
        }),
    };

    private static JsonObject GameSession(GameSession session) => new()
    {
        ["id"] = session.Arn,
        ["status"] = session.Status.Wire(),
        ["statusReason"] = session.StatusReason,
        ["fleet"] = session.FleetId,
        ["location"] = session.Location,
        ["address"] = $"{session.IpAddress}:{session.Port}",
        ["creator"] = session.CreatorId,
        ["placement"] = session.PlacementId,
        ["reserved"] = session.Reserved,
        ["active"] = session.Active,
        ["maximumPlayers"] = session.MaximumPlayers,
        ["denyAll"] = session.DenyAll,
        ["created"] = Time.Iso(session.CreationTime),
        ["activated"] = Iso(session.ActivationTime),
        ["terminated"] = Iso(session.TerminationTime),
    };

    private static JsonObject PlayerSession(GameLiftState world, PlayerSession player) => new()
    {
        ["id"] = player.Id,
        ["player"] = player.PlayerId,
        ["gameSession"] = world.GameSessions.Get(player.GameSession).Arn,
        ["status"] = player.Status.Wire(),
        ["created"] = Time.Iso(player.CreationTime),
        ["accepted"] = Iso(player.AcceptanceTime),
        ["terminated"] = Iso(player.TerminationTime),
    };

    private static JsonObject Ticket(MatchmakingTicket ticket) => new()
    {
        ["id"] = ticket.Id,
        ["matchmaker"] = ticket.Configuration,
        ["status"] = ticket.Status.Wire(),
        ["reason"] = ticket.Reason?.Code,
        ["match"] = ticket.MatchId,
        ["gameSession"] = ticket.Connection?.At.GameSessionArn ?? ticket.GameSessionArn,
        ["players"] = new JsonArray([.. ticket.Players.Select(player => JsonValue.Create(player.PlayerId))]),
        ["started"] = Time.Iso(ticket.StartTime),
        ["ended"] = Iso(ticket.EndTime),
    };

    private static JsonObject Placement(Placement placement) => new()
    {
        ["id"] = placement.Id,
        ["queue"] = placement.QueueName,
        ["status"] = placement.Status.Wire(),
        ["gameSession"] = placement.PlacedAt?.GameSessionArn,
        ["started"] = Time.Iso(placement.StartTime),
        ["ended"] = Iso(placement.EndTime),
    };
}
