using SessionBroker.GameLiftSimulator.World.Matchmaking.Events;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Placing;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>
/// From a match to the seats of its players: by a placement through the matchmaker's queue, in the game session that a
/// backfill ticket names, or, in standalone mode, by the event alone.
/// </summary>
internal sealed class MatchPlacing(
    OpenMatches matches, TicketLifecycle tickets, MatchSeats seats, MatchmakingEvents events)
{
    /// <summary>A match has its game session: open slots may be filled.</summary>
    internal Action<GameSession> Completed { get; set; } = _ => { };

    internal void Start(Match match)
    {
        if (seats.IsStandalone(match))
            Complete(match, connection: null);
        else if (matches.TicketsOf(match).FirstOrDefault(ticket => ticket.IsBackfill) is { } backfill)
            Fill(match, backfill);
        else if (seats.TryPlace(match, out var placementId))
            matches.PlacedBy(match, placementId);
        else
            Fail(match, TicketReason.PlacingFailed);
    }

    /// <summary>A placement has ended; after a time-out its tickets are matched again.</summary>
    internal void Placed(Placement placement)
    {
        if (matches.FindByPlacement(placement.Id) is not { } match)
            return;
        switch (placement.Status)
        {
            case PlacementStatus.Fulfilled:
                Complete(match, seats.SessionOf(placement), placement.PlacedPlayers);
                break;
            case PlacementStatus.TimedOut:
                matches.Remove(match);
                foreach (var ticket in matches.TicketsOf(match))
                    tickets.Return(ticket, reason: null);
                break;
            default:
                Fail(match, TicketReason.PlacingFailed);
                break;
        }
    }

    /// <summary>The match is dropped, and with it the placement that has been started.</summary>
    internal void Abandon(Match match)
    {
        matches.Remove(match);
        if (match.PlacementId is { } placement)
            seats.Withdraw(placement);
    }

    private void Fill(Match match, MatchmakingTicket backfill)
    {
        if (seats.TryFill(match, backfill.GameSessionArn!) is var (session, placed))
            Complete(match, session, placed);
        else
            Fail(match, TicketReason.SessionUnusable);
    }

    private void Complete(Match match, GameSession session, IReadOnlyList<PlacedPlayer> placed)
    {
        Complete(match, TicketConnection.Of(session, placed));
        Completed(session);
    }

    private void Complete(Match match, TicketConnection? connection)
    {
        matches.Remove(match);
        foreach (var ticket in matches.TicketsOf(match))
        {
            ticket.Players = [.. ticket.Players.Select(match.Placed)];
            tickets.Complete(ticket, connection);
        }

        events.Succeeded(match, connection);
    }

    private void Fail(Match match, TicketReason reason)
    {
        matches.Remove(match);
        foreach (var ticket in matches.TicketsOf(match))
            tickets.Fail(ticket, reason);
        events.Failed(match, reason);
    }
}
