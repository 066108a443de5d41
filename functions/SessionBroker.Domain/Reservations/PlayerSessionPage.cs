using System.Collections.Immutable;

namespace SessionBroker.Domain.Reservations;

/// <summary>A page of player sessions.</summary>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record PlayerSessionPage(ImmutableArray<PlayerSession> PlayerSessions, string? NextToken);
