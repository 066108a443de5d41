using System.Collections.Immutable;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

/// <summary>A player of a ticket, as the request described it.</summary>
internal sealed record MatchPlayer(string PlayerId)
{
    public IReadOnlyDictionary<string, AttributeValue> Attributes { get; init; } =
        ImmutableDictionary<string, AttributeValue>.Empty;

    /// <summary>Milliseconds by location; no entry means that the player reported none.</summary>
    public IReadOnlyDictionary<string, int> Latencies { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The team of a player who is in the game session already (backfill), or who is in a match.</summary>
    public string? Team { get; init; }
}
