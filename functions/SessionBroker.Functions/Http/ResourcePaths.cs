using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions.Http;

/// <summary>The URL paths of resources in responses.</summary>
internal static class ResourcePaths
{
    public static string Of(GameSessionId id) => $"/v1/game-sessions/{id.UrlForm}";

    public static string Of(PlacingId id) =>
        id.Kind is PlacingKind.Placement ? $"/v1/placements/{id}" : $"/v1/matchmaking-tickets/{id}";

    public static string Of(ReservationId id) => $"/v1/reservations/{id}";
}
