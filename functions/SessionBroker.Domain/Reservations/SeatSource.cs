namespace SessionBroker.Domain.Reservations;

/// <summary>What brings the seat of a reservation whose game session is not known yet.</summary>
public abstract record SeatSource
{
    private SeatSource()
    {
    }

    /// <summary>A game session that is started for several players who join.</summary>
    /// <param name="Id">The record of that game session.</param>
    /// <param name="Destination">Its destination's name.</param>
    /// <param name="PlayerData">1 to 2048 characters for the game server; null for none.</param>
    public sealed record SharedSession(string Id, string Destination, string? PlayerData) : SeatSource;

    /// <summary>A game session placement.</summary>
    public sealed record Placement(string PlacementId) : SeatSource;

    /// <summary>A matchmaking ticket.</summary>
    public sealed record Ticket(string TicketId) : SeatSource;
}
