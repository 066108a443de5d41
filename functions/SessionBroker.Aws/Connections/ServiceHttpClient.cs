using Amazon.Runtime;

namespace SessionBroker.Aws.Connections;

/// <summary>Has the SDK send its requests through a handler of ours, by one client for all of them.</summary>
internal sealed class ServiceHttpClient(HttpMessageHandler handler) : HttpClientFactory
{
    private HttpClient? _client;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client ??=
        new HttpClient(handler, disposeHandler: false) { Timeout = clientConfig.Timeout ?? Timeout.InfiniteTimeSpan };

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
