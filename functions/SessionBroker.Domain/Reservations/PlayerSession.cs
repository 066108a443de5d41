using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>A player slot as GameLift describes it.</summary>
public sealed record PlayerSession(
    string Id,
    PlayerId Player,
    GameSessionId GameSession,
    PlayerSessionStatus Status,
    Connection Connection,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt)
{
    /// <summary>The seat that a reservation remembers of it.</summary>
    public Seat ToSeat() => new(Id, Connection, CreatedAt + Seat.ReservationTimeout);
}
