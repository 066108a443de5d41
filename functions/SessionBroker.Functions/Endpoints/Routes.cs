using System.Collections.Immutable;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>All routes. A test compares them with template.yaml; the local stack serves the same.</summary>
public static class Routes
{
    public static ImmutableArray<Route> All { get; } =
    [
        CreateGameSession.Route,
        SearchGameSessions.Route,
        GetGameSession.Route,
        UpdateGameSession.Route,
        TerminateGameSession.Route,
        GetGameSessionLog.Route,
        CreatePlayerSession.Route,
        JoinGame.Route,
        ListReservations.Route,
        GetReservation.Route,
        ReleaseReservation.Route,
        GetConnection.Route,
        StartPlacement.Route,
        GetPlacement.Route,
        StopPlacement.Route,
        StartMatchmaking.Route,
        GetMatchmaking.Route,
        StopMatchmaking.Route,
        AcceptMatch.Route,
        Health.Route,
    ];
}
