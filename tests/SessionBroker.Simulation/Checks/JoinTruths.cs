using SessionBroker.Domain.Reservations;
using SessionBroker.Simulation.Timelines;

namespace SessionBroker.Simulation.Checks;

/// <summary>What answers to requests to join say.</summary>
internal static class JoinTruths
{
    /// <summary>The reservation has, or had while the request ran, the seat that is told.</summary>
    public static bool Seated(Response response) => Of(response).Was(
        response.Window,
        record => record.Seat is { } seat
            && seat.PlayerSessionId == (string?)response.Body["playerSessionId"]
            && record.GameSession?.UrlForm == (string?)response.Body["gameSessionId"]);

    /// <summary>The player waits, or waited while the request ran.</summary>
    public static bool Waiting(Response response) =>
        Of(response).Was(response.Window, record => record.State is ReservationState.Waiting);

    /// <summary>The player had the reservation before the request.</summary>
    public static bool AlreadyHeld(Response response) =>
        (bool?)response.Body["alreadyHeld"] == true && (response.Body.ContainsKey("connection")
            ? Seated(response)
            : Of(response).Was(response.Window, _ => true));

    /// <summary>Another request of the key, or of one who waits for the same game session, makes the seat.</summary>
    public static bool InProgress(Response response) => KeyTruths.InProgress(response)
        || response.World.Reservations.Of(response.Player).Any(record =>
            record.Was(response.Window, version => version.State is ReservationState.Pending));

    /// <summary>
    /// Those who wait together are told of one refusal, whichever of their requests met it.
    /// </summary>
    public static bool ToldByOthers(Response response) => response.Status >= 400;

    private static Timeline<Reservation> Of(Response response) =>
        response.World.Reservations.Of(response.Player, (string?)response.Body["reservationId"] ?? "");
}
