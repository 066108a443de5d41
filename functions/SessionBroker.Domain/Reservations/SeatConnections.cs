using System.Collections.Immutable;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>
/// Tells the holder of a live seat where to connect now: the relays of the player gateway, with a new token, where the
/// game session has it, and the address of the game server where it has not.
/// </summary>
public sealed class SeatConnections(ReservationSync sync, IGameSessions gameSessions, TimeProvider time)
{
    public async Task<Result<SeatConnection>> FindAsync(
        PlayerId player, ReservationId id, CancellationToken cancellationToken)
    {
        var found = await sync.FindAndSyncAsync(player, id, cancellationToken);
        if (!found.TryGet(out var reservation, out var error)) return error;
        if (reservation.State.NotYetSeated(time.Now()) is { } retryAfter) return NotYet(retryAfter);
        if (reservation is not { IsLive: true, Seat: { } seat }) return NotLive;

        var answer = await gameSessions.FindPlayerGatewayAsync(
            reservation.GameSession!.Value, player, cancellationToken);
        return answer.Select(gateway => new SeatConnection(
            reservation,
            gateway.Endpoints.IsEmpty ? [seat.Connection] : gateway.Endpoints,
            gateway.Token,
            gateway.ExpiresAt));
    }

    private static BrokerError NotYet(TimeSpan retryAfter) => new(
        ErrorKind.RequestInProgress, "The request that makes this seat has not ended; ask again after Retry-After.")
    { RetryAfter = retryAfter };

    private static BrokerError NotLive => new(
        ErrorKind.ReservationNotLive,
        "The reservation holds no seat any more; ask for a seat in the game session again, with a new "
        + "Idempotency-Key.");
}

/// <summary>Where the holder of a live seat connects.</summary>
/// <param name="Endpoints">At least one, in no order.</param>
/// <param name="GatewayToken">Null where the endpoint is the game server itself.</param>
/// <param name="ExpiresAt">Until when endpoints and token are good; null where GameLift does not say.</param>
public sealed record SeatConnection(
    Reservation Reservation,
    ImmutableArray<Connection> Endpoints,
    string? GatewayToken,
    DateTimeOffset? ExpiresAt);

/// <summary>A player's way into a game session through GameLift's player gateway.</summary>
/// <param name="Endpoints">Relays, in no order; none where the game session has no player gateway.</param>
/// <param name="Token">What the game client shows a relay.</param>
/// <param name="ExpiresAt">Until when endpoints and token are good.</param>
public sealed record PlayerGateway(ImmutableArray<Connection> Endpoints, string? Token, DateTimeOffset? ExpiresAt)
{
    public static PlayerGateway None { get; } = new([], Token: null, ExpiresAt: null);
}
