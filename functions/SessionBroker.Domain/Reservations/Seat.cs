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

/// <summary>Where a player connects to.</summary>
/// <param name="IpAddress">IPv4 or IPv6.</param>
/// <param name="DnsName">The name to use with TLS; absent on Anywhere fleets.</param>
/// <param name="Port">1 to 60000.</param>
public sealed record Connection(string IpAddress, string? DnsName, int Port);
