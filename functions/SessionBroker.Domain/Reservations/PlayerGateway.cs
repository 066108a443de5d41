using System.Collections.Immutable;

namespace SessionBroker.Domain.Reservations;

/// <summary>A player's way into a game session through GameLift's player gateway.</summary>
/// <param name="Endpoints">Relays, in no order; none where the game session has no player gateway.</param>
/// <param name="Token">What the game client shows a relay.</param>
/// <param name="ExpiresAt">Until when endpoints and token are good.</param>
public sealed record PlayerGateway(ImmutableArray<Connection> Endpoints, string? Token, DateTimeOffset? ExpiresAt)
{
    public static PlayerGateway None { get; } = new([], Token: null, ExpiresAt: null);
}
