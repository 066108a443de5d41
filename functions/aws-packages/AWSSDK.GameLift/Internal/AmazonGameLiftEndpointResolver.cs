using Amazon.GameLift.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Amazon.GameLift.Internal;

/// <summary>The pipeline step that gives the endpoint rules what a request and the settings say.</summary>
public class AmazonGameLiftEndpointResolver : BaseEndpointResolver
{
    protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) =>
        InjectHostPrefix(executionContext.RequestContext);

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        var config = requestContext.ClientConfig;

        return new GameLiftEndpointParameters
        {
            Region = requestContext.Request.AlternateEndpoint?.SystemName ?? Region(config),
            UseDualStack = config.UseDualstackEndpoint,
            UseFIPS = config.UseFIPSEndpoint,
            Endpoint = config.ServiceURL,
        };
    }

    private static string Region(IClientConfig config)
    {
        if (config.RegionEndpoint is { } region)
        {
            return region.SystemName;
        }

        if (string.IsNullOrEmpty(config.ServiceURL))
        {
            return null;
        }

        return string.IsNullOrEmpty(config.AuthenticationRegion)
            ? AWSSDKUtils.DetermineRegion(config.ServiceURL)
            : config.AuthenticationRegion;
    }
}
