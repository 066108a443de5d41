using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using SessionBroker.Aws.Connections;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Aws.GameLift;

namespace SessionBroker.Functions.Starting;

/// <summary>The clients of both services, of the endpoints that the AWS SDK's own settings give.</summary>
internal sealed class AwsClients : IDisposable
{
    private readonly ServiceConnections _toGameLift;
    private readonly ServiceConnections _toDynamoDb;
    private readonly AmazonGameLiftClient _gameLift;
    private readonly AmazonDynamoDBClient _dynamoDb;

    public AwsClients(TimeProvider time)
    {
        _toGameLift = new ServiceConnections(time);
        _toDynamoDb = new ServiceConnections(time);
        _gameLift = GameLiftClients.Create(_toGameLift);
        _dynamoDb = DynamoDbClients.Create(_toDynamoDb);
    }

    public IAmazonGameLift GameLift => _gameLift;

    public IAmazonDynamoDB DynamoDb => _dynamoDb;

    /// <summary>The connections to these services, and where each service is.</summary>
    public IEnumerable<(ServiceConnections Connections, Uri Service)> ConnectionsTo(AwsServices services)
    {
        if (services.HasFlag(AwsServices.GameLift))
            yield return (_toGameLift, UriOf(_gameLift.DetermineServiceOperationEndpoint(new AcceptMatchRequest())));
        if (services.HasFlag(AwsServices.DynamoDb))
            yield return (_toDynamoDb, UriOf(_dynamoDb.DetermineServiceOperationEndpoint(new GetItemRequest())));

        // It is the same for every operation.
        static Uri UriOf(Amazon.Runtime.Endpoints.Endpoint endpoint) => new(endpoint.URL);
    }

    public void Dispose()
    {
        _gameLift.Dispose();
        _dynamoDb.Dispose();
        _toGameLift.Dispose();
        _toDynamoDb.Dispose();
    }
}
