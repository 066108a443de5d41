using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace SessionBroker.Aws.Connections;

/// <summary>
/// Takes out of the SDK's clients what the broker never uses. Each handler costs every call an asynchronous step, and
/// the first call of each operation much more: native code looks up generic virtual methods when it runs.
/// </summary>
internal static class LeanPipeline
{
    public static void Configure(ClientConfig config, HttpMessageHandler connections)
    {
        config.HttpClientFactory = new HttpClients(connections);
        config.DisableLogging = true;
        config.DisableRequestCompression = true;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
        // Else the signer looks for the Region in the endpoint's address, by regular expressions, for each call.
        config.AuthenticationRegion ??= config.RegionEndpoint?.SystemName;
    }

    /// <summary>
    /// Removes the handlers that serve listeners, metrics, endpoint discovery, compression and checksums of bodies, and
    /// resolves the endpoint once. Retries, signing and errors stay.
    /// </summary>
    public static void Trim<TEndpointResolver>(RuntimePipeline pipeline)
        where TEndpointResolver : BaseEndpointResolver
    {
        foreach (var handler in pipeline.Handlers.ToArray())
        {
            switch (handler)
            {
                case MetricsHandler: pipeline.RemoveHandler<MetricsHandler>(); break;
                case ErrorCallbackHandler: pipeline.RemoveHandler<ErrorCallbackHandler>(); break;
                case CallbackHandler: pipeline.RemoveHandler<CallbackHandler>(); break;
                case CompressionHandler: pipeline.RemoveHandler<CompressionHandler>(); break;
                case ChecksumHandler: pipeline.RemoveHandler<ChecksumHandler>(); break;
                case EndpointDiscoveryHandler: pipeline.RemoveHandler<EndpointDiscoveryHandler>(); break;
                case TEndpointResolver resolver:
                    pipeline.ReplaceHandler<TEndpointResolver>(new ResolvedEndpoint(resolver));
                    break;
            }
        }
    }

    // One client for all requests, over a handler of ours.
    private sealed class HttpClients(HttpMessageHandler handler) : HttpClientFactory
    {
        private HttpClient? _client;

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            _client ??= new HttpClient(handler, disposeHandler: false)
            {
                Timeout = clientConfig.Timeout ?? Timeout.InfiniteTimeSpan,
            };

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
