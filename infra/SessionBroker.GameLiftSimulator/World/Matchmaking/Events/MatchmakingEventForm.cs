using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Events;

/// <summary>
/// The form that all events of matchmakers have: the envelope of EventBridge, which is also the text of the message
/// that the matchmaker's SNS topic gets, and in it the tickets and the players.
/// </summary>
internal sealed class MatchmakingEventForm(
    StateContext context, Arns arns, MatchmakingConfigurations configurations, OpenMatches matches)
{
    private static readonly EventPlayers IdsOnly = new();

    internal static JsonArray Metrics(IEnumerable<RuleTally> tallies) => new([.. tallies.Select(tally => new JsonObject
    {
        ["ruleName"] = tally.RuleName,
        ["passedCount"] = tally.PassedCount,
        ["failedCount"] = tally.FailedCount,
    })]);

    /// <summary>The rules of a ticket that is in no match: their tallies are not kept, and are zero.</summary>
    internal JsonArray NoMetrics(MatchmakingTicket ticket) => Metrics(
        configurations.RulesOf(configurations.Get(ticket.Configuration)).Stages[0].Enforced
            .Select(rule => new RuleTally(rule.Name, 0, 0)));

    internal void Raise(string type, MatchmakingTicket ticket, JsonObject more) =>
        Raise(ticket.Configuration, Detail(type, more, [ticket], ticket.Players, IdsOnly, []));

    internal void Raise(
        string type, Match match, JsonObject more, EventPlayers players, JsonObject? session = null)
    {
        more["matchId"] = match.Id;
        var tickets = matches.TicketsOf(match);
        Raise(match.Configuration, Detail(type, more, tickets, match.Players, players, session ?? []));
    }

    private static JsonObject Detail(
        string type,
        JsonObject more,
        IReadOnlyList<MatchmakingTicket> tickets,
        IReadOnlyList<MatchPlayer> players,
        EventPlayers form,
        JsonObject session)
    {
        var placed = players.ToDictionary(player => player.PlayerId, StringComparer.Ordinal);
        session["players"] = form.Of(players);
        more["type"] = type;
        more["tickets"] = new JsonArray([.. tickets.Select(ticket => new JsonObject
        {
            ["ticketId"] = ticket.Id,
            ["startTime"] = Time.Iso(ticket.StartTime),
            ["players"] = form.Of(ticket.Players.Select(player => placed[player.PlayerId])),
        })]);
        more["gameSessionInfo"] = session;
        return more;
    }

    private void Raise(string name, JsonObject detail)
    {
        var setup = configurations.Get(name).Setup;
        if (setup.CustomEventData is { Length: > 0 } custom)
            detail["customEventData"] = custom;
        var envelope = new JsonObject
        {
            ["version"] = "0",
            ["id"] = context.Random.Uuid(),
            ["detail-type"] = "GameLift Matchmaking Event",
            ["source"] = "aws.gamelift",
            ["account"] = context.Options.AccountId,
            ["time"] = Time.Iso(context.Now),
            ["region"] = context.Options.Region,
            ["resources"] = new JsonArray(arns.Configuration(name)),
            ["detail"] = detail,
        };
        context.Raise(new WorldEvent.EventBridge(context.Now, envelope, setup.NotificationTarget));
    }
}
