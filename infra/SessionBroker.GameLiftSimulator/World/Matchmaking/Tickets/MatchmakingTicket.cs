using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Tickets;

/// <summary>
/// A matchmaking or backfill ticket and what has come of it. <see cref="TicketLifecycle"/> changes it.
/// </summary>
internal sealed class MatchmakingTicket
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    /// <summary>The plain name.</summary>
    public required string Configuration { get; init; }

    /// <summary>As requested; with their teams once there is a match that is completed.</summary>
    public required IReadOnlyList<MatchPlayer> Players { get; set; }

    public required DateTimeOffset StartTime { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? EndTime { get; set; }

    public TicketStatus Status { get; set; }

    public TicketReason? Reason { get; set; }

    /// <summary>A backfill ticket holds the players of a running match, each in a team.</summary>
    public bool IsBackfill { get; init; }

    /// <summary>The game session to fill; absent in standalone mode.</summary>
    public string? GameSessionArn { get; init; }

    /// <summary>Whether this is an automatic backfill ticket.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The match that the ticket is in at present, by sequence number.</summary>
    public long? Match { get; set; }

    /// <summary>The last match that the ticket was proposed for, which its events name.</summary>
    public string? MatchId { get; set; }

    public TicketConnection? Connection { get; set; }

    [JsonIgnore]
    internal bool IsLive => Status.IsLive;

    internal bool HasExpired(DateTimeOffset now) => now >= ExpiresAt;

    internal MatchTicket ToMatchTicket() => new(Id, StartTime, Players) { IsBackfill = IsBackfill };
}
