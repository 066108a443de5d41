using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace SessionBroker.Aws.DynamoDb;

/// <summary>Makes the DynamoDB client that the broker uses.</summary>
public static class DynamoDbClients
{
    /// <summary>
    /// How long one try of a call may take: DynamoDB answers in milliseconds, so a slower one is better tried again.
    /// </summary>
    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(3);

    /// <summary>The same for a DynamoDB on this machine, which may have to start its Java first.</summary>
    private static readonly TimeSpan LocalTryTime = TimeSpan.FromSeconds(30);

    /// <summary>A client of the endpoint that the AWS SDK's own settings give.</summary>
    public static AmazonDynamoDBClient Create() => new(Configure(new AmazonDynamoDBConfig(), TryTime));

    /// <summary>A client of a given endpoint, such as DynamoDB Local's.</summary>
    public static AmazonDynamoDBClient Create(Uri endpoint, string region, AWSCredentials credentials) =>
        new(credentials, Configure(
            new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = region },
            LocalTryTime));

    // The SDK may retry here: every write is conditional on the version that it replaces, so a repeated one changes
    // nothing.
    private static AmazonDynamoDBConfig Configure(AmazonDynamoDBConfig config, TimeSpan tryTime)
    {
        config.MaxErrorRetry = 2;
        config.Timeout = tryTime;
        return config;
    }
}
