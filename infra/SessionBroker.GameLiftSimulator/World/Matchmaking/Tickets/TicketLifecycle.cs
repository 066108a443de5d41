using SessionBroker.GameLiftSimulator.World.Matchmaking.Events;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;
using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>
/// The steps of a ticket: QUEUED, SEARCHING, into a match and back, and its ends. The indexes, the pool, the time-out
/// and the events of the ticket follow each step.
/// </summary>
internal sealed class TicketLifecycle(
    StateContext context, MatchmakingTickets tickets, MatchmakingPools pools, MatchmakingEvents events)
{
    /// <summary>What follows when the time of a ticket has run out, in the pool or in a match.</summary>
    internal Action<MatchmakingTicket> HasTimedOut { get; set; } = _ => { };

    internal MatchmakingTicket Get(string id) => tickets.Get(id);

    internal void Start(MatchmakingTicket ticket)
    {
        tickets.Add(ticket);
        pools.Join(ticket);
        context.Schedule.At(ticket.ExpiresAt, new PendingChange.TicketTimeout(ticket.Id));
    }

    internal void Search(MatchmakingTicket ticket)
    {
        if (ticket.Status != TicketStatus.Queued)
            return;
        ticket.Status = TicketStatus.Searching;
        events.Searching(ticket);
    }

    internal void Join(MatchmakingTicket ticket, long match, string matchId, TicketStatus status)
    {
        pools.Leave(ticket);
        ticket.Match = match;
        ticket.MatchId = matchId;
        ticket.Status = status;
        ticket.Reason = null;
    }

    /// <summary>
    /// Back to the pool, unless the ticket's own time has run out meanwhile. After a placement that timed out it goes
    /// back without an event.
    /// </summary>
    internal void Return(MatchmakingTicket ticket, TicketReason? reason)
    {
        ticket.Status = TicketStatus.Searching;
        ticket.Match = null;
        ticket.Reason = reason;
        if (ticket.HasExpired(context.Now))
        {
            TimeOut(ticket);
            return;
        }

        pools.Join(ticket);
        if (reason is not null)
            events.Searching(ticket);
    }

    internal void TimeOut(MatchmakingTicket ticket)
    {
        End(ticket, TicketStatus.TimedOut, TicketReason.TimedOut);
        events.TimedOut(ticket);
        HasTimedOut(ticket);
    }

    internal void Cancel(MatchmakingTicket ticket, TicketReason reason, bool announce = true)
    {
        End(ticket, TicketStatus.Cancelled, reason);
        if (announce)
            events.Cancelled(ticket);
    }

    internal void Fail(MatchmakingTicket ticket, TicketReason reason) => End(ticket, TicketStatus.Failed, reason);

    internal void Complete(MatchmakingTicket ticket, TicketConnection? connection)
    {
        ticket.Connection = connection;
        End(ticket, TicketStatus.Completed, reason: null);
    }

    private void End(MatchmakingTicket ticket, TicketStatus status, TicketReason? reason)
    {
        pools.Leave(ticket);
        tickets.Retire(ticket);
        ticket.Status = status;
        ticket.Reason = reason;
        ticket.Match = null;
        ticket.EndTime = context.Now;
    }
}
