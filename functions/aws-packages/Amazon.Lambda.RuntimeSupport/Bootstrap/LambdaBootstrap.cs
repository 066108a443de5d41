using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport.Bootstrap;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The loop of a function's process: initialize, then ask the Runtime API for an invocation, run the handler, send its
/// answer or its error, and ask again. Every invocation that was received ends in a request that says how, or in a
/// line of the log that says why not.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-custom.html</remarks>
public sealed class LambdaBootstrap : IDisposable
{
    private readonly HttpClient _httpClient;
    private readonly bool _ownsHttpClient;
    private readonly LambdaBootstrapHandler _handler;
    private readonly LambdaBootstrapInitializer? _initializer;
    private readonly ILambdaSerializer? _serializer;
    private readonly RuntimeHost _host;
    private readonly RuntimeSettings _settings;
    private readonly FunctionLog _log;
    private readonly RuntimeApiClient _api;

    public LambdaBootstrap(HandlerWrapper handlerWrapper, LambdaBootstrapInitializer? initializer = null)
        : this(handlerWrapper, new LambdaBootstrapOptions(), initializer)
    {
    }

    public LambdaBootstrap(
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer? initializer = null)
        : this(httpClient: null, handlerWrapper, initializer, RuntimeHost.Process(lambdaBootstrapOptions))
    {
    }

    public LambdaBootstrap(
        HttpClient httpClient,
        HandlerWrapper handlerWrapper,
        LambdaBootstrapInitializer? initializer = null)
        : this(httpClient, handlerWrapper, new LambdaBootstrapOptions(), initializer)
    {
    }

    public LambdaBootstrap(
        HttpClient httpClient,
        HandlerWrapper handlerWrapper,
        LambdaBootstrapOptions lambdaBootstrapOptions,
        LambdaBootstrapInitializer? initializer = null)
        : this(httpClient, handlerWrapper, initializer, RuntimeHost.Process(lambdaBootstrapOptions))
    {
    }

    internal LambdaBootstrap(
        HttpClient? httpClient,
        HandlerWrapper handler,
        LambdaBootstrapInitializer? initializer,
        RuntimeHost host)
    {
        _ownsHttpClient = httpClient is null;
        _httpClient = httpClient ?? RuntimeApiClient.MakeHttpClient();
        // The next invocation may come after hours, in which the process was frozen.
        _httpClient.Timeout = Timeout.InfiniteTimeSpan;
        _handler = handler.Handler;
        _serializer = handler.Serializer;
        _initializer = initializer;
        _host = host;
        _settings = host.ReadSettings();
        _log = new FunctionLog(_settings, host.Output, host.Time);
        _api = new RuntimeApiClient(_httpClient, _settings, _log, host.Time);
        LambdaLogger.WriteTo(_log);
    }

    /// <summary>
    /// Runs until it is cancelled, which lets an invocation that runs end first; the initializer returns false; or the
    /// Runtime API ends the environment.
    /// </summary>
    /// <exception cref="RuntimeApiClientException">The Runtime API ended the environment, or is gone.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (_initializer is not null && !await InitializeAsync(_initializer, cancellationToken))
            return;

        while (!cancellationToken.IsCancellationRequested)
        {
            if (await _api.NextAsync(cancellationToken) is not { } next)
                return;

            _log.Invocation = next.Headers;
            _host.SetVariable("_X_AMZN_TRACE_ID", next.Headers.TraceId);
            await InvokeAsync(next.Headers, next.Event, cancellationToken);
            _log.Invocation = null;
        }
    }

    public void Dispose()
    {
        if (_ownsHttpClient)
            _httpClient.Dispose();
    }

    private async Task<bool> InitializeAsync(LambdaBootstrapInitializer initializer, CancellationToken stopping)
    {
        try
        {
            return await initializer();
        }
        catch (Exception exception)
        {
            _log.Write(LogLevel.Error, exception, message: null);
            await _api.SendInitializationErrorAsync(FunctionError.Of(exception), stopping);
            throw;
        }
    }

    private async Task InvokeAsync(InvocationHeaders headers, byte[] payload, CancellationToken stopping)
    {
        var context = new InvocationContext(headers, _settings, _log, _host.Time) { Serializer = _serializer };
        using var invocation = new InvocationRequest(Readable(payload), context);
        ReadOnlyMemory<byte>? answer;
        try
        {
            answer = await ResponseBuffer.ReadAsync(await _handler(invocation));
        }
#pragma warning disable CA1031 // The edge of the function: whatever its handler throws is the invocation's error.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _log.Write(LogLevel.Error, exception, message: null);
            await _api.SendErrorAsync(headers.AwsRequestId, FunctionError.Of(exception), stopping);
            return;
        }

        var outcome = answer is { } body
            ? await _api.SendResponseAsync(headers.AwsRequestId, body, stopping)
            : PostOutcome.TooLarge;
        if (outcome == PostOutcome.TooLarge)
            await RefuseTooLargeAsync(headers.AwsRequestId, isSent: answer is not null, stopping);
    }

    // Its buffer is visible: a serializer reads the event without a copy.
    private static MemoryStream Readable(byte[] payload) =>
        new(payload, index: 0, payload.Length, writable: false, publiclyVisible: true);

    /// <summary>Where the Runtime API itself found the answer too large, it has told the caller already.</summary>
    private async Task RefuseTooLargeAsync(string requestId, bool isSent, CancellationToken stopping)
    {
        _log.Write(LogLevel.Error, exception: null, "The answer is longer than the {Bytes} bytes that Lambda takes",
            FunctionError.ResponseBytesMax);
        if (!isSent)
            await _api.SendErrorAsync(requestId, FunctionError.ResponseTooLarge(), stopping);
    }
}
