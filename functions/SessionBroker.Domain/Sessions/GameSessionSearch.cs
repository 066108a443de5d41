using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;

namespace SessionBroker.Domain.Sessions;

/// <summary>Which ACTIVE sessions of a destination are asked for.</summary>
/// <param name="AvailableOnly">Only sessions that have a free player slot and take players.</param>
/// <param name="GameProperties">Each must be equal.</param>
/// <param name="Sort">The order; null for GameLift's, which is random.</param>
/// <param name="Limit">Sessions a page: 1 to 20.</param>
/// <param name="NextToken">Where the page before ended.</param>
public sealed record GameSessionSearch(
    Destination Destination,
    string? Location,
    bool AvailableOnly,
    string? Name,
    ImmutableSortedDictionary<string, string> GameProperties,
    GameSessionSort? Sort,
    int Limit,
    string? NextToken);

/// <param name="Operand">The member of the public API that is sorted by.</param>
public readonly record struct GameSessionSort(GameSessionSortOperand Operand, bool Descending);

public enum GameSessionSortOperand
{
    CreatedAt,
    CurrentPlayerSessionCount,
    MaximumPlayerSessionCount,
}

/// <param name="NextToken">Where the next page begins; null on the last.</param>
public sealed record GameSessionPage(ImmutableArray<GameSession> GameSessions, string? NextToken);
