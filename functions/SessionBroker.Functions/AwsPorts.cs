using Amazon.GameLift;

using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;

namespace SessionBroker.Functions;

/// <summary>The ports over GameLift's client and a store.</summary>
public static class AwsPorts
{
    public static BrokerPorts Over(
        IAmazonGameLift gameLift,
        IReservations reservations,
        ISessionStarts sessionStarts,
        Surroundings surroundings)
    {
        var calls = new GameLiftCalls(surroundings.Time, surroundings.Jitter);
        var gameSessions = new GameLiftGameSessions(gameLift, calls);
        return new BrokerPorts(
            gameSessions,
            new GameLiftPlayerSessions(gameLift, gameSessions, calls),
            new GameLiftAliases(gameLift, calls),
            reservations,
            sessionStarts);
    }
}
