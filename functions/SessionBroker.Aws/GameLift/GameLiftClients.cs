using Amazon.GameLift;
using Amazon.GameLift.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using SessionBroker.Aws.Connections;

namespace SessionBroker.Aws.GameLift;

/// <summary>Makes the GameLift client that the broker uses.</summary>
public static class GameLiftClients
{
    /// <summary>
    /// How long one call may take: GameLift answers in well under a second, and a function has to answer after it.
    /// </summary>
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(8);

    /// <summary>A client of the endpoint that the AWS SDK's own settings give.</summary>
    public static AmazonGameLiftClient Create(HttpMessageHandler connections) =>
        new LeanClient(Configure(new AmazonGameLiftConfig(), connections));

    /// <summary>A client of a given endpoint, such as the simulator's.</summary>
    public static AmazonGameLiftClient Create(Uri endpoint, string region, AWSCredentials credentials) =>
        new LeanClient(credentials, Configure(
            new AmazonGameLiftConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = region },
#pragma warning disable CA2000 // They live as long as the client, whose owner ends with the process.
            new ServiceConnections(TimeProvider.System)));
#pragma warning restore CA2000

    // The SDK never retries: CreatePlayerSession is not idempotent, and LimitExceededException, a refusal that stays
    // one, is throttling to it. A reset connection counts as a stale one for it, whether or not the request had
    // arrived, and has a retry count of its own.
    private static AmazonGameLiftConfig Configure(AmazonGameLiftConfig config, HttpMessageHandler connections)
    {
        LeanPipeline.Configure(config, connections);
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.Timeout = CallTime;
        return config;
    }

    private sealed class LeanClient : AmazonGameLiftClient
    {
        public LeanClient(AmazonGameLiftConfig config)
            : base(config)
        {
        }

        public LeanClient(AWSCredentials credentials, AmazonGameLiftConfig config)
            : base(credentials, config)
        {
        }

        protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
        {
            base.CustomizeRuntimePipeline(pipeline);
            LeanPipeline.Trim<AmazonGameLiftEndpointResolver>(pipeline);
        }
    }
}
