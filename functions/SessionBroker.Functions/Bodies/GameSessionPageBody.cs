using System.Collections.Immutable;

namespace SessionBroker.Functions.Bodies;

/// <summary>A page of game sessions.</summary>
internal sealed record GameSessionPageBody(ImmutableArray<GameSessionBody> GameSessions, string? NextToken);
