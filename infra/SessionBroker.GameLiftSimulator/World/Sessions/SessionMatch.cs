using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Sessions;

/// <summary>
/// The match that is played in a game session, of which its MatchmakerData tells. Players who leave stay in it: the
/// service does not see them go.
/// </summary>
internal sealed record SessionMatch(string Id, string Configuration, IReadOnlyList<MatchPlayer> Players)
{
    /// <summary>Whether the service backfills it by itself (BackfillMode AUTOMATIC).</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Whether that has been stopped, or a player has left for another match.</summary>
    public bool IsBackfillStopped { get; init; }

    /// <summary>The last backfill ticket that the service made by itself.</summary>
    public string? AutoBackfillTicketId { get; init; }
}
