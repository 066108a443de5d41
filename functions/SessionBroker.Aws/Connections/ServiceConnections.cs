namespace SessionBroker.Aws.Connections;

/// <summary>
/// The connections to one service. None is used again after a pause: while Lambda has frozen the process, the service
/// or a NAT on the way may have dropped it, and of a request that goes out on a dropped connection nobody knows what
/// became of it. A new connection costs a handshake; a seat asked for in vain costs the player the request.
/// </summary>
/// <remarks>
/// A connection that the service has closed while the process ran is found by the handler itself, before it is used.
/// </remarks>
public sealed class ServiceConnections(TimeProvider time) : HttpMessageHandler
{
    /// <summary>
    /// The longest pause: below every idle time-out on the way. The SDK for Java takes 60 seconds for AWS's services
    /// (its connectionMaxIdleTime); a NAT gateway has 350.
    /// </summary>
    public static readonly TimeSpan IdleMax = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private HttpMessageInvoker _current = Open();
    private DateTimeOffset _usedAt = time.GetUtcNow();
    private long _usedTimestamp = time.GetTimestamp();

    /// <summary>
    /// Opens a connection, with its TLS handshake, for the first call to find. The request is answered by AWS's
    /// services without a signature, does nothing and counts against no rate.
    /// </summary>
    /// <exception cref="HttpRequestException">The service cannot be reached.</exception>
    public async Task OpenAsync(Uri service, CancellationToken cancellationToken)
    {
        using var invoker = new HttpMessageInvoker(this, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(service, "/ping"));
        using var response = await invoker.SendAsync(request, cancellationToken);
        // The connection is free for the next request when the answer has been read.
        await response.Content.CopyToAsync(Stream.Null, cancellationToken);
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await Usable().SendAsync(request, cancellationToken);
        lock (_gate) Touch();
        // The SDK reads a body that is late by blocking, and this may be the thread that has to receive it.
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _current.Dispose();
        base.Dispose(disposing);
    }

    private HttpMessageInvoker Usable()
    {
        lock (_gate)
        {
            if (Idle() > IdleMax)
            {
                // Requests that are under way on the old connections end there.
                _current.Dispose();
                _current = Open();
            }

            Touch();
            return _current;
        }
    }

    // A frozen process may find that one of its two clocks has stood still.
    private TimeSpan Idle()
    {
        var (byClock, byTimestamp) = (time.GetUtcNow() - _usedAt, time.GetElapsedTime(_usedTimestamp));
        return byClock > byTimestamp ? byClock : byTimestamp;
    }

    private void Touch() => (_usedAt, _usedTimestamp) = (time.GetUtcNow(), time.GetTimestamp());

    // The time-outs and timers of the pool itself are off: they count on a clock that may stand still.
    private static HttpMessageInvoker Open()
    {
#pragma warning disable CA2000 // The invoker owns its handler and disposes of it.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            ActivityHeadersPropagator = null,
        };
#pragma warning restore CA2000
        return new HttpMessageInvoker(handler);
    }
}
