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

/// <summary>Where a player session is in its life, by GameLift's names.</summary>
public enum PlayerSessionStatus
{
    /// <summary>The slot is held; the player has not connected.</summary>
    Reserved,

    /// <summary>The server has accepted the player.</summary>
    Active,

    /// <summary>The player has left.</summary>
    Completed,

    /// <summary>The player did not connect within 60 s.</summary>
    TimedOut,
}
