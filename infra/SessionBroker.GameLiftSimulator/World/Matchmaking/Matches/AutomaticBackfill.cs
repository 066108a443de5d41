using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>
/// Automatic backfill tickets, one at a time, until a game session is full, is stopped, or has ended. It also ends when
/// one of its players looks for another match.
/// </summary>
internal sealed class AutomaticBackfill(
    StateContext context, GameSessions sessions, MatchmakingConfigurations configurations, MatchmakingTickets tickets,
    TicketLifecycle steps)
{
    internal void Continue(GameSession session)
    {
        if (session.Status != GameSessionStatus.Active
            || session.Match is not { IsAutomatic: true, IsBackfillStopped: false } match
            || match.Players.Count >= session.MaximumPlayers
            || configurations.Find(match.Configuration) is not { } configuration
            || tickets.LiveBackfillOf(session.Arn) is not null
            || match.Players.Any(player => tickets.LiveOf(player.PlayerId) is not null))
        {
            return;
        }

        var ticket = new MatchmakingTicket
        {
            Sequence = context.NextSequence(),
            Id = context.Random.Uuid(),
            Configuration = configuration.Name,
            Players = match.Players,
            StartTime = context.Now,
            ExpiresAt = context.Now.AddSeconds(configuration.Setup.RequestTimeoutSeconds),
            IsBackfill = true,
            IsAutomatic = true,
            GameSessionArn = session.Arn,
        };
        sessions.Change(session, each => each.Match = match with { AutoBackfillTicketId = ticket.Id });
        steps.Start(ticket);
    }

    /// <summary>The game session gets no further automatic ticket after this one.</summary>
    internal void Stop(MatchmakingTicket ticket)
    {
        if (SessionOf(ticket) is { Match: { } match } session)
            sessions.Change(session, each => each.Match = match with { IsBackfillStopped = true });
    }

    internal void TimedOut(MatchmakingTicket ticket)
    {
        if (context.Options.AutomaticBackfillRepeats && SessionOf(ticket) is { } session)
            Continue(session);
    }

    private GameSession? SessionOf(MatchmakingTicket ticket) =>
        ticket is { IsAutomatic: true, GameSessionArn: { } arn } ? sessions.Find(arn) : null;
}
