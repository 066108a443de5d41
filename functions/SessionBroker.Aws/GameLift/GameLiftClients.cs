using Amazon.GameLift;
using Amazon.Runtime;

namespace SessionBroker.Aws.GameLift;

/// <summary>Makes the GameLift client that the broker uses.</summary>
public static class GameLiftClients
{
    /// <summary>
    /// How long one call may take: GameLift answers in well under a second, and a function has to answer after it.
    /// </summary>
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(8);

    /// <summary>A client of the endpoint that the AWS SDK's own settings give.</summary>
    public static AmazonGameLiftClient Create() => new(Configure(new AmazonGameLiftConfig()));

    /// <summary>A client of a given endpoint, such as the simulator's.</summary>
    public static AmazonGameLiftClient Create(Uri endpoint, string region, AWSCredentials credentials) =>
        new(credentials, Configure(
            new AmazonGameLiftConfig { ServiceURL = endpoint.AbsoluteUri, AuthenticationRegion = region }));

    // The SDK never retries: CreatePlayerSession is not idempotent, and LimitExceededException, a refusal that stays
    // one, is throttling to it. A reset connection counts as a stale one for it, whether or not the request had
    // arrived, and has a retry count of its own.
    private static AmazonGameLiftConfig Configure(AmazonGameLiftConfig config)
    {
        config.MaxErrorRetry = 0;
        config.MaxStaleConnectionRetries = 0;
        config.Timeout = CallTime;
        return config;
    }
}
