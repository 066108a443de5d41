using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>What a player asks for, checked against every limit.</summary>
/// <param name="Destination">Where it may run.</param>
/// <param name="Location">The remote or custom location; null for the fleet's home Region.</param>
/// <param name="Creator">The player; also GameLift's CreatorId, which its creation limits count by.</param>
public sealed record NewGameSession(
    Destination Destination,
    string? Location,
    PlayerId Creator,
    int MaximumPlayerSessionCount,
    string? Name,
    ImmutableSortedDictionary<string, string> GameProperties,
    string? GameSessionData);
