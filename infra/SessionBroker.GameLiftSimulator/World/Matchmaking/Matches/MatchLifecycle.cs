using SessionBroker.GameLiftSimulator.World.Matchmaking.Events;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>
/// A match from its proposal on: acceptance where the matchmaker asks for it, then a game session. When one ticket
/// drops out, the match is dropped and the others go back to the pool.
/// </summary>
internal sealed class MatchLifecycle(
    StateContext context, OpenMatches matches, TicketLifecycle tickets, MatchPlacing placing, MatchmakingEvents events)
{
    internal Match Propose(MatchmakingConfiguration configuration, ProposedMatch proposed)
    {
        var needsAcceptance = configuration.Setup.AcceptanceRequired;
        var match = new Match
        {
            Sequence = context.NextSequence(),
            Id = context.Random.Uuid(),
            Configuration = configuration.Name,
            TicketIds = [.. proposed.Tickets.Select(ticket => ticket.TicketId)],
            Players = [.. proposed.Teams.Select(each => each.Key with { Team = each.Value })],
            Newcomers = proposed.Tickets.Where(ticket => !ticket.IsBackfill)
                .SelectMany(ticket => ticket.Players).Select(player => player.PlayerId)
                .ToHashSet(StringComparer.Ordinal),
            Tallies = proposed.Tallies,
            AcceptanceTimeoutSeconds = needsAcceptance ? configuration.Setup.AcceptanceTimeoutSeconds : null,
            IsOpen = needsAcceptance,
        };
        matches.Add(match);
        foreach (var ticket in matches.TicketsOf(match))
        {
            var status = needsAcceptance ? TicketStatus.RequiresAcceptance : TicketStatus.Placing;
            tickets.Join(ticket, match.Sequence, match.Id, status);
        }

        events.Potential(match);
        if (!needsAcceptance)
            placing.Start(match);
        return match;
    }

    /// <summary>One rejection drops the match at once; the last acceptance lets it be placed.</summary>
    internal void Answer(Match match, IEnumerable<string> players, bool accepts)
    {
        foreach (var player in players)
            match.Answers[player] = accepts;
        events.Answered(match);
        if (!accepts)
            Close(match, "Rejected", TicketReason.AcceptanceRejected, HasRejected);
        else if (match.IsAccepted)
            Accepted(match);

        bool HasRejected(MatchmakingTicket ticket) => context.Options.RejectionCancelsUnanswered
            ? !HasAccepted(match, ticket)
            : ticket.Players.Any(each => match.Answers.TryGetValue(each.PlayerId, out var answer) && !answer);
    }

    internal void TimeOutAcceptance(Match match) => Close(
        match, "TimedOut", TicketReason.AcceptanceTimedOut, ticket => !HasAccepted(match, ticket));

    /// <summary>
    /// A ticket leaves its match: the match is dropped. What becomes of the ticket is left to the caller.
    /// </summary>
    internal void Withdraw(MatchmakingTicket leaving)
    {
        if (matches.Of(leaving) is not { } match)
            return;
        placing.Abandon(match);
        foreach (var ticket in matches.TicketsOf(match).Where(ticket => ticket != leaving))
            tickets.Return(ticket, TicketReason.MatchDropped);
    }

    private static bool HasAccepted(Match match, MatchmakingTicket ticket) =>
        ticket.IsBackfill || ticket.Players.All(each => match.Answers.GetValueOrDefault(each.PlayerId));

    /// <summary>
    /// A ticket may wait for acceptance after its time, but not for a game session: its time-out is already past, so
    /// nothing would end it while no capacity is there.
    /// </summary>
    private void Accepted(Match match)
    {
        match.IsOpen = false;
        events.AcceptanceCompleted(match, "Accepted");
        var accepted = matches.TicketsOf(match);
        if (accepted.Any(ticket => ticket.HasExpired(context.Now)))
        {
            matches.Remove(match);
            foreach (var ticket in accepted)
                tickets.Return(ticket, TicketReason.MatchDropped);
            return;
        }

        foreach (var ticket in accepted)
            ticket.Status = TicketStatus.Placing;
        placing.Start(match);
    }

    private void Close(Match match, string acceptance, TicketReason reason, Func<MatchmakingTicket, bool> dropsOut)
    {
        matches.Remove(match);
        events.AcceptanceCompleted(match, acceptance);
        foreach (var ticket in matches.TicketsOf(match))
        {
            if (dropsOut(ticket))
                tickets.Cancel(ticket, reason, context.Options.AcceptanceCancelledEvents);
            else
                tickets.Return(ticket, reason);
        }
    }
}
