namespace SessionBroker.DevStack.Gateway;

/// <summary>Handles a request after it was read.</summary>
internal delegate Task<GatewayAnswer> GatewayHandler(
    GatewayRequest request, string requestId, CancellationToken cancellationToken);
