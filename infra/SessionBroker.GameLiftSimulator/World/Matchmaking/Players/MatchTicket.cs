namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

/// <summary>A matchmaking or backfill ticket, with what the matcher needs of it.</summary>
internal sealed record MatchTicket(string TicketId, DateTimeOffset StartTime, IReadOnlyList<MatchPlayer> Players)
{
    /// <summary>A backfill ticket holds the players of a running game session, each in a team.</summary>
    internal bool IsBackfill { get; init; }
}
