using SessionBroker.Domain.Reservations;

namespace SessionBroker.Functions.Bodies;

/// <summary>Where the holder of a live seat connects, in the API.</summary>
internal sealed record SeatConnectionBody
{
    public required string ReservationId { get; init; }

    public required string GameSessionId { get; init; }

    /// <summary>What the game client shows the game server.</summary>
    public required string PlayerSessionId { get; init; }

    public required IReadOnlyList<ConnectionBody> Endpoints { get; init; }

    /// <summary>What the game client shows the player gateway.</summary>
    public string? PlayerGatewayToken { get; init; }

    public string? ExpiresAt { get; init; }

    public static SeatConnectionBody From(SeatConnection connection) => new()
    {
        ReservationId = connection.Reservation.Id.Value,
        GameSessionId = connection.Reservation.GameSession.UrlForm,
        PlayerSessionId = connection.Reservation.Seat!.PlayerSessionId,
        Endpoints = [.. connection.Endpoints.Select(ConnectionBody.From)],
        PlayerGatewayToken = connection.GatewayToken,
        ExpiresAt = connection.ExpiresAt?.ToText(),
    };
}
