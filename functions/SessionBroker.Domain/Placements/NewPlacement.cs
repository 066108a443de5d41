using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Placements;

/// <summary>The game session that a player wants to be placed in, checked against every limit.</summary>
/// <param name="Destination">A queue.</param>
/// <param name="Players">Everybody who gets a seat.</param>
/// <param name="LocationOrder">The locations to try first, instead of the queue's order; empty for the queue's.</param>
/// <param name="OnlyThese">Whether no other location is tried after those.</param>
public sealed record NewPlacement(
    Destination Destination,
    int MaximumPlayerSessionCount,
    string? Name,
    ImmutableSortedDictionary<string, string> GameProperties,
    string? GameSessionData,
    ImmutableArray<PlacementPlayer> Players,
    ImmutableArray<string> LocationOrder,
    bool OnlyThese);

/// <summary>A player to place.</summary>
/// <param name="PlayerData">1 to 2048 characters for the game server; null for none.</param>
/// <param name="Latencies">By location, in milliseconds.</param>
public sealed record PlacementPlayer(
    PlayerId Player, string? PlayerData, ImmutableSortedDictionary<string, double> Latencies);
