using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.Domain.Joining;

/// <summary>A player's request for a seat in any game session that fits.</summary>
/// <param name="PlayerData">1 to 2048 characters for the game server; null for none.</param>
/// <param name="Wait">How long the client wants to wait while a game session starts.</param>
/// <param name="Deadline">The invocation's deadline.</param>
public sealed record JoinRequest(
    PlayerId Player,
    JoinGroup Group,
    string? PlayerData,
    IdempotencyKey Key,
    Lease Lease,
    TimeSpan Wait,
    DateTimeOffset Deadline)
{
    /// <summary>Whether an earlier record is of the same request.</summary>
    public bool Repeats(Reservation earlier) =>
        string.Equals(Fingerprint, earlier.Fingerprint, StringComparison.Ordinal);

    /// <summary>The record of the request before it has a place: PENDING, without a game session.</summary>
    public Reservation ToReservation(DateTimeOffset now) => new()
    {
        Id = ReservationId.From(Key.Derive("JoinGame", Player)),
        Player = Player,
        GameSession = null,
        Fingerprint = Fingerprint,
        CreatedAt = now,
        State = new ReservationState.Pending(Lease),
    };

    /// <summary>What the reservation waits for in this shared game session.</summary>
    public SeatSource.SharedSession SourceAt(SharedSessionId id) => new($"{id}", Group.Destination.Name, PlayerData);

    private string Fingerprint => Idempotency.Fingerprint.Of(Group.Fingerprint, PlayerData);
}

/// <summary>The reservation that a request to join led to.</summary>
/// <param name="Replayed">Whether an earlier request with the same key made it.</param>
/// <param name="AlreadyHeld">Whether the player had it before, from another request.</param>
public sealed record JoinResult(Reservation Reservation, bool Replayed, bool AlreadyHeld);
