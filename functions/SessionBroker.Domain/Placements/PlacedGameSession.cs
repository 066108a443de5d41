using System.Collections.Immutable;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Placements;

/// <summary>The game session that GameLift started for a placement or a match, with a seat for each player.</summary>
/// <param name="Connection">Where its players connect; null where GameLift did not say.</param>
public sealed record PlacedGameSession(
    GameSessionId Id, Connection? Connection, ImmutableArray<PlacedPlayer> Players);

/// <summary>A player whom GameLift placed.</summary>
/// <param name="PlayerSessionId">The player's seat; null where GameLift did not say, which happens.</param>
/// <param name="Team">The player's team in a match.</param>
public sealed record PlacedPlayer(PlayerId Player, string? PlayerSessionId, string? Team = null);
