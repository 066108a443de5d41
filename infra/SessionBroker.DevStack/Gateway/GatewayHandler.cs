namespace SessionBroker.DevStack.Gateway;

/// <summary>What answers a request once it has been read.</summary>
internal delegate Task<GatewayAnswer> GatewayHandler(
    GatewayRequest request, string requestId, CancellationToken cancellationToken);
