using Amazon.GameLift.Internal;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.GameLift;

/// <summary>
/// The client for Amazon GameLift Servers. Signing, credentials, retries and time-outs are those of AWSSDK.Core.
/// Constructors without credentials have them looked for, at the first call, where every AWS SDK does.
/// </summary>
public partial class AmazonGameLiftClient : AmazonServiceClient, IAmazonGameLift
{
    private static readonly AmazonGameLiftMetadata Metadata = new();

    public AmazonGameLiftClient()
        : this(new AmazonGameLiftConfig())
    {
    }

    public AmazonGameLiftClient(RegionEndpoint region)
        : this(new AmazonGameLiftConfig { RegionEndpoint = region })
    {
    }

    public AmazonGameLiftClient(AmazonGameLiftConfig config)
        : base(config)
    {
    }

    public AmazonGameLiftClient(AWSCredentials credentials)
        : this(credentials, new AmazonGameLiftConfig())
    {
    }

    public AmazonGameLiftClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonGameLiftConfig { RegionEndpoint = region })
    {
    }

    public AmazonGameLiftClient(AWSCredentials credentials, AmazonGameLiftConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    public AmazonGameLiftClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonGameLiftConfig())
    {
    }

    public AmazonGameLiftClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonGameLiftConfig { RegionEndpoint = region })
    {
    }

    public AmazonGameLiftClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonGameLiftConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
    }

    public AmazonGameLiftClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonGameLiftConfig())
    {
    }

    public AmazonGameLiftClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(
            awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonGameLiftConfig { RegionEndpoint = region })
    {
    }

    public AmazonGameLiftClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonGameLiftConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
    }

    /// <inheritdoc/>
    public IGameLiftPaginatorFactory Paginators => field ??= new GameLiftPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    /// <summary>Puts GameLift's own rules for endpoint and signature in the place of Core's.</summary>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new AmazonGameLiftEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new AmazonGameLiftAuthSchemeHandler());
    }
}
