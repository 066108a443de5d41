using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The match in a game session, as in its MatchmakerData. Players who leave stay in it: the service does not see them
/// go.
/// </summary>
internal sealed record SessionMatch(string Id, string Configuration, IReadOnlyList<MatchPlayer> Players)
{
    /// <summary>Whether backfill is automatic (BackfillMode AUTOMATIC).</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether that has been stopped, or a player has left for another match.</summary>
    public bool IsBackfillStopped { get; init; }

    /// <summary>The last automatic backfill ticket.</summary>
    public string? AutoBackfillTicketId { get; init; }
}
