using System.Collections.Immutable;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Every route: what template.yaml deploys and what the local stack serves. A test holds the three together.
/// </summary>
public static class Routes
{
    public static ImmutableArray<Route> All { get; } =
    [
        new("POST", "/v1/game-sessions", "CreateGameSession"),
        new("GET", "/v1/game-sessions", "SearchGameSessions"),
        new("GET", "/v1/game-sessions/{gameSessionId}", "GetGameSession"),
        new("POST", "/v1/game-sessions/{gameSessionId}/player-sessions", "CreatePlayerSession"),
        new("GET", "/v1/reservations", "ListReservations"),
        new("GET", "/v1/reservations/{reservationId}", "GetReservation"),
        new("DELETE", "/v1/reservations/{reservationId}", "ReleaseReservation"),
        new("GET", "/v1/health", "Health", IsPublic: true),
    ];
}
