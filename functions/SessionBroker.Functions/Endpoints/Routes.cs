using System.Collections.Immutable;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// Every route: what template.yaml deploys and what the local stack serves. A test holds the three together.
/// </summary>
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
        ListReservations.Route,
        GetReservation.Route,
        ReleaseReservation.Route,
        GetConnection.Route,
        Health.Route,
    ];
}
