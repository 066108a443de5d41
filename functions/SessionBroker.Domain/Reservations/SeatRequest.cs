using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Domain.Reservations;

/// <summary>A player's request for a seat.</summary>
/// <param name="Key">What makes a repetition of it recognisable.</param>
/// <param name="PlayerData">1 to 2048 characters for the game server; null for none.</param>
/// <param name="Lease">Until when this invocation works on it.</param>
public sealed record SeatRequest(
    PlayerId Player, GameSessionId GameSession, string? PlayerData, IdempotencyKey Key, Lease Lease)
{
    public ReservationId ReservationId => ReservationId.From(Key.Derive("CreatePlayerSession", Player));

    /// <summary>What a repetition must have in common with the first request.</summary>
    public string Fingerprint => Idempotency.Fingerprint.Of(GameSession.Arn, PlayerData);

    /// <summary>Whether it asks for what the request behind an earlier record asked for.</summary>
    public bool Repeats(Reservation earlier) =>
        string.Equals(Fingerprint, earlier.Fingerprint, StringComparison.Ordinal);

    /// <summary>The record that is written before GameLift is called.</summary>
    public Reservation ToReservation(DateTimeOffset now) => new()
    {
        Id = ReservationId,
        Player = Player,
        GameSession = GameSession,
        Fingerprint = Fingerprint,
        CreatedAt = now,
        State = new ReservationState.Pending(Lease),
    };
}
