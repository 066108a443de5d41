using System.Globalization;
using System.Text.Json.Nodes;
using SessionBroker.Domain.Reservations;
using SessionBroker.GameLiftSimulator.World.Sessions;
using SessionBroker.Simulation.GameLift;

namespace SessionBroker.Simulation.Checks;

/// <summary>
/// What the API shows of a game session or a reservation: written from the documents and not from the code that it
/// checks.
/// </summary>
internal static class ExpectedBodies
{
    /// <param name="seesAll">Whether the reader may see what only its creator and admins do.</param>
    public static ExpectedBody Of(GameSessionState session, bool seesAll) => new(
        new JsonObject
        {
            ["gameSessionId"] = session.Id.UrlForm,
            ["destination"] = "default",
            ["status"] = session.Status.Wire(),
            ["maximumPlayerSessionCount"] = session.MaximumPlayers,
            ["currentPlayerSessionCount"] = session.Players,
            ["createdAt"] = Text(session.CreatedAt),
        },
        new JsonObject
        {
            ["arn"] = session.Id.Arn,
            ["location"] = session.Location,
            ["name"] = session.Name,
            ["statusReason"] = session.StatusReason,
            ["playerSessionCreationPolicy"] = session.DenyAll ? "DENY_ALL" : "ACCEPT_ALL",
            ["gameProperties"] = session.ShownProperties,
            ["gameSessionData"] = seesAll ? session.GameSessionData : null,
            ["creatorId"] = seesAll ? session.CreatorId : null,
            ["terminatedAt"] = session.TerminatedAt is { } ended ? Text(ended) : null,
        });

    /// <param name="state">The state that is told, where that is not the record's.</param>
    public static ExpectedBody Of(Reservation reservation, string? state = null)
    {
        state ??= Upper(reservation.State);
        var seat = reservation.Seat;
        var expected = new JsonObject
        {
            ["reservationId"] = reservation.Id.Value,
            ["state"] = state,
            ["playerId"] = reservation.Player.Value,
            ["createdAt"] = Text(reservation.CreatedAt),
        };
        if (reservation.GameSession is { } gameSession) expected["gameSessionId"] = gameSession.UrlForm;
        if (seat is not null) expected["playerSessionId"] = seat.PlayerSessionId;
        if (seat is not null && state is "RESERVED" or "ACTIVE") expected["connection"] = Of(seat!.Connection);
        if (seat is not null && (state is "RESERVED" || reservation.IsReleasedAndHeld))
            expected["expiresAt"] = Text(seat.ExpiresAt);
        if (state is not ("PENDING" or "RESERVED" or "ACTIVE") && reservation.SettledAt is { } settled)
            expected["settledAt"] = Text(settled);
        return new ExpectedBody(expected, []) { IsAlsoAllowed = state is "FAILED" ? "problem" : null };
    }

    private static JsonObject Of(Connection connection)
    {
        var expected = new JsonObject { ["ipAddress"] = connection.IpAddress, ["port"] = connection.Port };
        if (connection.DnsName is { } name) expected["dnsName"] = name;
        return expected;
    }

    private static string Upper(ReservationState state) =>
        state is ReservationState.Waiting ? "PENDING" : state.GetType().Name.ToUpperInvariant();

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
