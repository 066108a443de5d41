using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matches;

/// <summary>A match that was proposed, until it is completed or dropped.</summary>
internal sealed class Match
{
    public required long Sequence { get; init; }

    public required string Id { get; init; }

    public required string Configuration { get; init; }

    public required IReadOnlyList<string> TicketIds { get; init; }

    /// <summary>All players with their teams, in the order of teams; those of a backfill ticket too.</summary>
    public required IReadOnlyList<MatchPlayer> Players { get; init; }

    /// <summary>The players who have not been in the game session before, by id.</summary>
    public required ISet<string> Newcomers { get; init; }

    public IReadOnlyList<RuleTally> Tallies { get; init; } = [];

    /// <summary>The acceptance time-out in seconds; null if no acceptance is required.</summary>
    public int? AcceptanceTimeoutSeconds { get; init; }

    /// <summary>Whether it still waits for answers.</summary>
    public bool IsOpen { get; set; }

    /// <summary>By player, whether the match was accepted; who is missing has not answered.</summary>
    public Dictionary<string, bool> Answers { get; init; } = new(StringComparer.Ordinal);

    public string? PlacementId { get; set; }

    [JsonIgnore]
    internal bool IsAccepted => Newcomers.All(player => Answers.GetValueOrDefault(player));

    /// <summary>The place of a player in a team, for a ticket that is completed.</summary>
    internal MatchPlayer Placed(MatchPlayer player) =>
        player with { Team = Players.First(each => each.PlayerId == player.PlayerId).Team };
}
