using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using HttpProtocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// A Kestrel listener on loopback: reads whole requests, writes whole answers, and logs one line for each. What is
/// served is made after the port is known, because an issuer's name is its address.
/// </summary>
internal sealed partial class HttpApiHost : IAsyncDisposable
{
    /// <summary>
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html: request line and headers.
    /// </summary>
    private const int HeaderBytesMax = 10_240;

    private readonly WebApplication _app;
    private readonly SeededIds _ids;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource<GatewayHandler> _handler =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HttpApiHost(int port, SeededIds ids, TimeProvider time, ILogger logger)
    {
        (_ids, _time, _logger) = (ids, time, logger);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = HttpApi.BodyBytesMax;
            options.Limits.MaxRequestLineSize = HeaderBytesMax;
            options.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
            options.Listen(IPAddress.Loopback, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => connection => next(CompleteErrors(connection)));
            });
        });
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; private set; } = "";

    public static async Task<HttpApiHost> StartAsync(
        int port, SeededIds ids, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var host = new HttpApiHost(port, ids, time, logger);
        try
        {
            await host._app.StartAsync(cancellationToken);
            host.Url = host._app.Urls.Single();
            return host;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await host.DisposeAsync();
            throw new StartFaultException($"port {port} is in use; choose another one with --port", exception);
        }
    }

    /// <summary>Requests that came before this wait for it.</summary>
    public void Serve(GatewayHandler handler) => _handler.SetResult(handler);

    public async ValueTask DisposeAsync()
    {
        _handler.TrySetCanceled();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private ConnectionContext CompleteErrors(ConnectionContext connection)
    {
        var (input, output) = (connection.Transport.Input, connection.Transport.Output);
        connection.Transport = new ConnectionPipes(
            input, new ErrorCompletingWriter(output, _ids.NewGatewayRequestId));
        return connection;
    }

    private async Task ServeAsync(HttpContext context)
    {
        var started = _time.GetTimestamp();
        var requestId = _ids.NewGatewayRequestId();
        var answer = await AnswerAsync(context, requestId);
        await answer.WriteAsync(context.Response, requestId, context.RequestAborted);
        var milliseconds = _time.GetElapsedTime(started).TotalMilliseconds;
        Log.Answered(_logger, context.Request.Method, context.Request.Path, answer.Status, milliseconds, requestId);
    }

    private async Task<GatewayAnswer> AnswerAsync(HttpContext context, string requestId)
    {
        try
        {
            var handler = await _handler.Task.WaitAsync(context.RequestAborted);
            var request = await GatewayRequest.ReadAsync(context);
            if (!LoopbackHost.IsNamedBy(request.Header("host"))) return GatewayAnswer.Misdirected();
            return await handler(request, requestId, context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            return GatewayAnswer.Refused(exception.StatusCode);
        }
#pragma warning disable CA1031 // The edge of the gateway: what escapes here is a bug of it, and a developer is told.
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Broke(_logger, context.Request.Method, context.Request.Path, exception);
            return GatewayAnswer.InternalServerError();
        }
    }

    // Signals belong to the program around the stack, which may be a test.
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(500, LogLevel.Information, "{Method} {Path} {Status} {Milliseconds:F0} ms {RequestId}")]
        public static partial void Answered(
            ILogger logger, string method, string path, int status, double milliseconds, string requestId);

        [LoggerMessage(501, LogLevel.Error, "{Method} {Path} broke the gateway")]
        public static partial void Broke(ILogger logger, string method, string path, Exception exception);
    }
}
