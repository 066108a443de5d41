using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>One unsettled reservation in the record of its player's seats.</summary>
/// <param name="ReleasedUntil">When GameLift frees the slot of a seat that the player gave back; null for a seat that
/// the player has not given back.</param>
public readonly record struct HeldSeat(GameSessionId GameSession, DateTimeOffset? ReleasedUntil = null)
{
    public bool IsReleased => ReleasedUntil is not null;

    public static HeldSeat Of(Reservation reservation) => new(
        reservation.GameSession,
        reservation.IsReleasedAndHeld ? reservation.Seat?.ExpiresAt : null);
}
