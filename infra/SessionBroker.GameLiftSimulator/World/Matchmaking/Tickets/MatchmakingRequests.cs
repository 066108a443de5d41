using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>What requests do to tickets, and what the end of a ticket's time does.</summary>
internal sealed class MatchmakingRequests(
    StateContext context, MatchmakingTickets tickets, TicketLifecycle steps, MatchLifecycle matches,
    AutomaticBackfill backfill)
{
    /// <summary>
    /// A player is in one live ticket: the new one cancels older ones, with the match that they are in. A newer
    /// backfill request for a game session replaces the older one.
    /// </summary>
    internal void Start(MatchmakingTicket ticket)
    {
        if (ticket.GameSessionArn is { } session && tickets.LiveBackfillOf(session) is { } replaced)
            Cancel(replaced, TicketReason.Replaced, context.Options.BackfillReplacedEvents);
        foreach (var player in ticket.Players)
        {
            if (tickets.LiveOf(player.PlayerId) is not { } older)
                continue;
            backfill.Stop(older);
            Cancel(older, TicketReason.DuplicatePlayer, announce: false);
        }

        steps.Start(ticket);
    }

    /// <summary>Only before a match was found (API reference, StopMatchmaking).</summary>
    internal ServiceError? Stop(MatchmakingTicket ticket)
    {
        if (ticket.Status is not (TicketStatus.Queued or TicketStatus.Searching))
        {
            return Refusals.Of(
                context.Options.UnstoppableTicketError,
                $"Matchmaking ticket is in {ticket.Status.Wire()} status and cannot be canceled.");
        }

        backfill.Stop(ticket);
        steps.Cancel(ticket, TicketReason.Cancelled);
        return null;
    }

    internal void TimeOut(string ticketId)
    {
        var ticket = tickets.Get(ticketId);
        if (ticket.Status == TicketStatus.RequiresAcceptance)
            return;
        matches.Withdraw(ticket);
        steps.TimeOut(ticket);
    }

    /// <summary>A game session has ended: no player can join it by automatic backfill any more.</summary>
    internal void Ended(GameSession session)
    {
        if (tickets.LiveBackfillOf(session.Arn) is { IsAutomatic: true } ticket)
            Cancel(ticket, TicketReason.SessionEnded, announce: true);
    }

    private void Cancel(MatchmakingTicket ticket, TicketReason reason, bool announce)
    {
        matches.Withdraw(ticket);
        steps.Cancel(ticket, reason, announce);
    }
}
