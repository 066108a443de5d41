using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SessionBroker.Aws.Connections;

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
    public static AmazonDynamoDBClient Create(HttpMessageHandler connections) =>
        new LeanClient(Configure(new AmazonDynamoDBConfig(), TryTime, connections));

    /// <summary>A client of a given endpoint, such as DynamoDB Local's.</summary>
    public static AmazonDynamoDBClient Create(Uri endpoint, string region, AWSCredentials credentials) =>
        new LeanClient(credentials, Configure(
            new AmazonDynamoDBConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = region },
            LocalTryTime,
#pragma warning disable CA2000 // They live as long as the client, whose owner ends with the process.
            new ServiceConnections(TimeProvider.System)));
#pragma warning restore CA2000

    // The SDK may retry here: every write is conditional on the version that it replaces, so a repeated one changes
    // nothing.
    private static AmazonDynamoDBConfig Configure(
        AmazonDynamoDBConfig config, TimeSpan tryTime, HttpMessageHandler connections)
    {
        LeanPipeline.Configure(config, connections);
        // The Region's endpoint serves every account, and is known before there are credentials.
        config.AccountIdEndpointMode = AccountIdEndpointMode.DISABLED;
        config.MaxErrorRetry = 2;
        config.Timeout = tryTime;
        return config;
    }

    private sealed class LeanClient : AmazonDynamoDBClient
    {
        public LeanClient(AmazonDynamoDBConfig config)
            : base(config)
        {
        }

        public LeanClient(AWSCredentials credentials, AmazonDynamoDBConfig config)
            : base(credentials, config)
        {
        }

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            LeanPipeline.Trim<AmazonDynamoDBEndpointResolver>(pipeline);
        }
    }
}
