using Amazon.DynamoDBv2;
using Amazon.GameLift;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Aws.GameLift;

namespace SessionBroker.Functions;

/// <summary>The ports over the clients of GameLift and DynamoDB.</summary>
public static class AwsPorts
{
    /// <param name="tableName">The reservation table.</param>
    public static BrokerPorts Over(
        IAmazonGameLift gameLift, IAmazonDynamoDB dynamoDb, string tableName, BrokerDependencies dependencies)
    {
        var (time, jitter) = (dependencies.Time, dependencies.Jitter);
        var calls = new GameLiftCalls(time, jitter);
        var gameSessions = new GameLiftGameSessions(gameLift, calls);
        return new BrokerPorts(
            gameSessions,
            new GameLiftPlayerSessions(gameLift, gameSessions, calls),
            new GameLiftAliases(gameLift, calls),
            new DynamoDbReservations(dynamoDb, tableName, time, jitter),
            new DynamoDbGameSessionRequests(dynamoDb, tableName, time, jitter),
            new GameLiftPlacements(gameLift, calls, time),
            new GameLiftTickets(gameLift, calls, time),
            new DynamoDbPlacingRecords(dynamoDb, tableName, time),
            new DynamoDbSharedGameSessions(dynamoDb, tableName, time));
    }
}
