namespace SessionBroker.Domain.Reservations;

/// <summary>A player slot that GameLift holds for a reservation.</summary>
/// <param name="PlayerSessionId">GameLift's id of it; a reservation never has two.</param>
/// <param name="ExpiresAt">When the slot reopens if the player has not connected: 60 s after GameLift made it.</param>
public sealed record Seat(string PlayerSessionId, Connection Connection, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// How long GameLift keeps a slot for a player who does not connect (API reference, CreatePlayerSession).
    /// </summary>
    public static readonly TimeSpan ReservationTimeout = TimeSpan.FromSeconds(60);
}
