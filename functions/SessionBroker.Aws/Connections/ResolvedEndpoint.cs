using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace SessionBroker.Aws.Connections;

/// <summary>
/// Has the SDK resolve a client's endpoint once. The broker's calls have no parameter that the endpoint depends on, but
/// the SDK evaluates its rules, and parses the address, for every call.
/// </summary>
internal sealed class ResolvedEndpoint(BaseEndpointResolver resolver) : PipelineHandler
{
    private Resolution? _resolution;

    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = executionContext.RequestContext.Request;
        if (_resolution is { } resolution)
        {
            resolution.ApplyTo(request);
        }
        else
        {
            resolver.ProcessRequestHandlers(executionContext);
            _resolution = Resolution.Of(request);
        }

        return base.InvokeAsync<T>(executionContext);
    }

    // What BaseEndpointResolver sets for these two services, which have neither endpoint headers nor host prefixes.
    private sealed record Resolution(Uri Endpoint, IPropertyBag? Attributes, string? Region, string? SigningService)
    {
        public static Resolution Of(IRequest request) => new(
            request.Endpoint, request.EndpointAttributes, request.AuthenticationRegion,
            request.OverrideSigningServiceName);

        public void ApplyTo(IRequest request)
        {
            request.Endpoint = Endpoint;
            request.EndpointAttributes = Attributes;
            request.AuthenticationRegion = Region;
            request.OverrideSigningServiceName = SigningService;
        }
    }
}
