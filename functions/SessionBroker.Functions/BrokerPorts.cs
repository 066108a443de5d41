using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions;

/// <summary>The domain's ports to GameLift and to the reservation store.</summary>
public sealed record BrokerPorts(
    IGameSessions GameSessions,
    IPlayerSessions PlayerSessions,
    IAliases Aliases,
    IReservations Reservations,
    IGameSessionRequests GameSessionRequests);
