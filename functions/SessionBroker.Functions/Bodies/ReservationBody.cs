using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Bodies;

/// <summary>A reservation in the API.</summary>
internal sealed record ReservationBody
{
    public required string ReservationId { get; init; }

    public required string State { get; init; }

    public required string PlayerId { get; init; }

    public string? GameSessionId { get; init; }

    public string? PlayerSessionId { get; init; }

    public ConnectionBody? Connection { get; init; }

    /// <summary>Whether the player had it before a request to join; null where not.</summary>
    public bool? AlreadyHeld { get; init; }

    public required string CreatedAt { get; init; }

    public string? ExpiresAt { get; init; }

    public string? SettledAt { get; init; }

    public ReservationProblemBody? Problem { get; init; }

    public static ReservationBody From(Reservation reservation) => new()
    {
        ReservationId = reservation.Id.Value,
        State = reservation.State.ToText(),
        PlayerId = reservation.Player.Value,
        GameSessionId = reservation.GameSession?.UrlForm,
        PlayerSessionId = reservation.Seat?.PlayerSessionId,
        Connection = reservation is { IsLive: true, Seat: { } seat } ? ConnectionBody.From(seat.Connection) : null,
        CreatedAt = reservation.CreatedAt.ToText(),
        ExpiresAt = reservation is { State: not ReservationState.Active, HoldsSlot: true, Seat: { } held }
            ? held.ExpiresAt.ToText()
            : null,
        SettledAt = reservation.SettledAt?.ToText(),
        Problem = reservation.State is ReservationState.Failed failed
            ? ReservationProblemBody.From(failed.Error)
            : null,
    };
}

/// <summary>Where the holder of a live seat connects to.</summary>
internal sealed record ConnectionBody(string IpAddress, string? DnsName, int Port)
{
    public static ConnectionBody From(Connection connection) =>
        new(connection.IpAddress, connection.DnsName, connection.Port);
}

/// <summary>Why a reservation FAILED.</summary>
internal sealed record ReservationProblemBody(string Code, string Detail, bool Retryable)
{
    public static ReservationProblemBody From(RecordedError failure)
    {
        var row = failure.Kind.Row();
        return new ReservationProblemBody(row.Code, failure.Message, failure.Kind.IsTransient());
    }
}
