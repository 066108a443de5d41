using Amazon.GameLift.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;
using ExecutionContext = Amazon.Runtime.Internal.ExecutionContext;

namespace Amazon.GameLift;

/// <summary>
/// Where and how the client calls GameLift. <c>AWS_ENDPOINT_URL_GAMELIFT</c> sets the address where
/// <see cref="ClientConfig.ServiceURL"/> does not.
/// </summary>
public partial class AmazonGameLiftConfig : ClientConfig
{
    internal const string ApiVersion = "2015-10-01";

    private static readonly string UserAgentText = InternalSDKUtils.BuildUserAgentString("GameLift", "4.0.0.0");

    public AmazonGameLiftConfig()
        : base(new DefaultConfigurationProvider(AmazonGameLiftDefaultConfiguration.GetAllConfigurations()))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "gamelift";
        EndpointProvider = new AmazonGameLiftEndpointProvider();
    }

    /// <summary>The name of the service in settings and user agents.</summary>
    public static new string ServiceId => "GameLift";

    public override string RegionEndpointServiceName => "gamelift";

    public override string ServiceVersion => ApiVersion;

    public override string UserAgent => UserAgentText;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        var request = new DefaultRequest(parameters.Request, ServiceId)
        {
            AlternateEndpoint = parameters.AlternateEndpoint,
        };
        var context = new RequestContext(enableMetrics: false, clientSigner: null)
        {
            ClientConfig = this,
            OriginalRequest = parameters.Request,
            Request = request,
        };

        return new AmazonGameLiftEndpointResolver().GetEndpoint(new ExecutionContext(context, responseContext: null));
    }
}
