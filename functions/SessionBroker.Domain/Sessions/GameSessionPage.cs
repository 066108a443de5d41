using System.Collections.Immutable;

namespace SessionBroker.Domain.Sessions;

/// <summary>A page of found game sessions.</summary>
/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record GameSessionPage(ImmutableArray<GameSession> GameSessions, string? NextToken);
