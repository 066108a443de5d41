using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Events;

/// <summary>
/// The events of matchmakers, by type:
/// docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-events.html
/// </summary>
internal sealed class MatchmakingEvents(StateContext context, MatchmakingEventForm form)
{
    private const string CancelledReason = "Cancelled";

    internal void Searching(MatchmakingTicket ticket) => form.Raise(
        "MatchmakingSearching", ticket, new() { ["estimatedWaitMillis"] = "NOT_AVAILABLE" });

    internal void Potential(Match match)
    {
        var detail = new JsonObject { ["acceptanceRequired"] = match.AcceptanceTimeoutSeconds is not null };
        if (match.AcceptanceTimeoutSeconds is { } seconds)
            detail["acceptanceTimeout"] = seconds;
        detail["ruleEvaluationMetrics"] = MatchmakingEventForm.Metrics(match.Tallies);
        form.Raise("PotentialMatchCreated", match, detail, new() { HasTeams = true });
    }

    internal void Answered(Match match) =>
        form.Raise("AcceptMatch", match, [], new() { Answers = match.Answers });

    /// <summary>The acceptance is Accepted, Rejected or TimedOut.</summary>
    internal void AcceptanceCompleted(Match match, string acceptance) => form.Raise(
        "AcceptMatchCompleted", match, new() { ["acceptance"] = acceptance }, new() { HasTeams = true });

    /// <summary>Without a connection in standalone mode.</summary>
    internal void Succeeded(Match match, TicketConnection? connection)
    {
        var session = new JsonObject();
        if (connection is { At: var at })
        {
            session["gameSessionArn"] = at.GameSessionArn;
            session["ipAddress"] = at.IpAddress;
            session["port"] = at.Port;
            if (at.DnsName is { } name && context.Options.DnsNameInMatchEvents)
                session["dnsName"] = name;
        }

        var players = new EventPlayers { HasTeams = true, Seats = connection?.Players ?? [] };
        form.Raise("MatchmakingSucceeded", match, [], players, session);
    }

    internal void Failed(Match match, TicketReason reason) => form.Raise(
        "MatchmakingFailed",
        match,
        new() { ["reason"] = reason.Code, ["message"] = reason.Message },
        new() { HasTeams = true });

    internal void TimedOut(MatchmakingTicket ticket) =>
        Ended("MatchmakingTimedOut", ticket, TicketReason.TimedOut.Code, ticket.Reason?.Message);

    internal void Cancelled(MatchmakingTicket ticket) => Ended(
        "MatchmakingCancelled", ticket, CancelledReason, ticket.Reason?.Message ?? TicketReason.Cancelled.Message);

    private void Ended(string type, MatchmakingTicket ticket, string reason, string? message)
    {
        var detail = new JsonObject
        {
            ["reason"] = reason,
            ["message"] = message,
            ["ruleEvaluationMetrics"] = form.NoMetrics(ticket),
        };
        if (ticket.MatchId is { } match)
            detail["matchId"] = match;
        form.Raise(type, ticket, detail);
    }
}
