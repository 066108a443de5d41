using System.Collections.Immutable;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;

namespace SessionBroker.Domain.Sessions;

/// <summary>The game session that a player requests, checked against every limit.</summary>
/// <param name="Destination">Where it may run.</param>
/// <param name="Location">The remote or custom location; null for the fleet's home Region.</param>
/// <param name="Creator">The player; also GameLift's CreatorId, to which its creation limits apply.</param>
public sealed record NewGameSession(
    Destination Destination,
    string? Location,
    PlayerId Creator,
    int MaximumPlayerSessionCount,
    string? Name,
    ImmutableSortedDictionary<string, string> GameProperties,
    string? GameSessionData);
