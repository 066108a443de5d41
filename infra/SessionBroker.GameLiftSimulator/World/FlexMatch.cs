using SessionBroker.GameLiftSimulator.World.Matchmaking.Events;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Pools;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Routing;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// Matchmaking, put together: rule sets and configurations, tickets in pools, matches, and the game sessions that come
/// of them.
/// </summary>
internal sealed class FlexMatch
{
    internal FlexMatch(StateContext context, Arns arns, Queues queues, Placements placements, PlayerSessions players)
    {
        RuleSets = new(arns);
        Configurations = new(context, arns, RuleSets);
        Pools = new(context);
        Matches = new(Tickets);

        var events = new MatchmakingEvents(context, new(context, arns, Configurations, Matches));
        var steps = new TicketLifecycle(context, Tickets, Pools, events);
        var seats = new MatchSeats(context, Configurations, queues, placements, players);
        var placing = new MatchPlacing(Matches, steps, seats, events);
        MatchLifecycle = new(context, Matches, steps, placing, events);
        var backfill = new AutomaticBackfill(context, players.Sessions, Configurations, Tickets, steps);
        Requests = new(context, Tickets, steps, MatchLifecycle, backfill);
        Passes = new(context, Configurations, Pools, steps, new(context, MatchLifecycle));

        steps.HasTimedOut = backfill.TimedOut;
        placing.Completed = backfill.Continue;
        placements.Finished = placing.Placed;
    }

    internal MatchmakingRuleSets RuleSets { get; }

    internal MatchmakingConfigurations Configurations { get; }

    internal MatchmakingTickets Tickets { get; } = new();

    internal MatchmakingPools Pools { get; }

    internal OpenMatches Matches { get; }

    internal MatchLifecycle MatchLifecycle { get; }

    internal MatchmakingRequests Requests { get; }

    internal MatchmakingPasses Passes { get; }

    /// <summary>A ticket of a snapshot, back in its pool if it was there.</summary>
    internal void Restore(MatchmakingTicket ticket)
    {
        Tickets.Add(ticket);
        if (ticket.Status is TicketStatus.Queued or TicketStatus.Searching)
            Pools.Restore(ticket);
    }
}
