using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// The Lambda Runtime API, version 2018-06-01, for one runtime: what a function's <c>bootstrap</c> asks for its
/// invocations, and tells its answers.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html</remarks>
internal sealed class LambdaRuntimeApi : IAsyncDisposable
{
    private const string Root = "/2018-06-01/runtime/";

    private readonly RuntimeState _state = new();
    private readonly TimeProvider _time;
    private readonly WebApplication _app;

    private LambdaRuntimeApi(int port, TimeProvider time)
    {
        _time = time;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            // The limit and the response are Lambda's.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        });
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Host and port, as AWS_LAMBDA_RUNTIME_API has them.</summary>
    internal string Endpoint { get; private set; } = "";

    /// <summary>Completes when the runtime reports that it cannot start.</summary>
    internal Task<FunctionAnswer.Failed> InitializationError => _state.InitializationError;

    /// <param name="port">A port of the loopback address; 0 selects any free port.</param>
    internal static async Task<LambdaRuntimeApi> StartAsync(
        int port,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var api = new LambdaRuntimeApi(port, time);
        await api._app.StartAsync(cancellationToken);
        api.Endpoint = new Uri(api._app.Urls.First()).Authority;
        return api;
    }

    /// <inheritdoc cref="RuntimeState.WaitUntilAskedAsync"/>
    internal Task WaitUntilAskedAsync(CancellationToken cancellationToken) =>
        _state.WaitUntilAskedAsync(cancellationToken);

    /// <summary>Queues an invocation, which the runtime gets with its next request.</summary>
    internal PendingInvocation Submit(Invocation invocation)
    {
        var pending = new PendingInvocation(invocation);
        _state.Submit(pending);
        return pending;
    }

    public async ValueTask DisposeAsync()
    {
        // A runtime that waits for its next invocation would hold up an orderly stop.
        using var stopNow = new CancellationTokenSource();
        await stopNow.CancelAsync();
        await _app.StopAsync(stopNow.Token);
        await _app.DisposeAsync();
    }

    private Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var parts = path.StartsWith(Root, StringComparison.Ordinal) ? path[Root.Length..].Split('/') : [];
        return (context.Request.Method, parts) switch
        {
            ("GET", ["invocation", "next"]) => NextAsync(context),
            ("POST", ["invocation", var requestId, "response"]) => ResponseAsync(context, requestId),
            ("POST", ["invocation", var requestId, "error"]) => ErrorAsync(context, requestId),
            ("POST", ["init", "error"]) => InitializationErrorAsync(context),
            _ => NotFoundAsync(context),
        };
    }

    private async Task NextAsync(HttpContext context)
    {
        PendingInvocation? pending;
        try
        {
            pending = await _state.TakeNextAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (pending is null)
        {
            await RefuseAsync(context, Refusal.InvalidState);
            return;
        }

        WriteHeaders(context.Response.Headers, pending.Invocation);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(pending.Invocation.Payload);
    }

    private void WriteHeaders(IHeaderDictionary headers, Invocation invocation)
    {
        var deadline = (_time.GetUtcNow() + invocation.Timeout).ToUnixTimeMilliseconds();
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = deadline.ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = invocation.FunctionArn;
        headers["Lambda-Runtime-Trace-Id"] = invocation.TraceId;
        headers["Lambda-Runtime-Client-Context"] = invocation.ClientContext;
        headers["Lambda-Runtime-Cognito-Identity"] = invocation.CognitoIdentity;
        headers["Lambda-Runtime-Aws-Tenant-Id"] = invocation.TenantId;
    }

    private async Task ResponseAsync(HttpContext context, string requestId)
    {
        if (await ReadBodyAsync(context) is { } body)
        {
            await ReplyAsync(context, _state.Answer(requestId, new FunctionAnswer.Returned(body)));
            return;
        }

        var failure = FunctionAnswer.Failed.AfterTooLargeAnswer();
        await ReplyAsync(context, _state.Answer(requestId, failure) ?? Refusal.TooLarge);
    }

    private async Task ErrorAsync(HttpContext context, string requestId)
    {
        var failure = await ReadErrorAsync(context);
        await ReplyAsync(context, failure is null ? Refusal.TooLarge : _state.Answer(requestId, failure));
    }

    private async Task InitializationErrorAsync(HttpContext context)
    {
        var failure = await ReadErrorAsync(context);
        await ReplyAsync(context, failure is null ? Refusal.TooLarge : _state.FailInitialization(failure));
    }

    private static async Task<FunctionAnswer.Failed?> ReadErrorAsync(HttpContext context) =>
        await ReadBodyAsync(context) is { } body
            ? FunctionErrorDocument.Read(body, context.Request.Headers["Lambda-Runtime-Function-Error-Type"])
            : null;

    /// <summary>
    /// Null where the body is too large. It is read to its end all the same, or the runtime would not hear the answer.
    /// </summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        int length;
        var isTooLarge = false;
        while ((length = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            isTooLarge |= buffer.Length + length > Refusal.ResponseBytesMax;
            if (!isTooLarge)
                await buffer.WriteAsync(chunk.AsMemory(0, length));
        }

        return isTooLarge ? null : buffer.ToArray();
    }

    private static Task ReplyAsync(HttpContext context, Refusal? refusal) =>
        refusal is null
            ? WriteAsync(context, HttpStatusCode.Accepted, new() { ["status"] = "OK" })
            : RefuseAsync(context, refusal);

    private static Task RefuseAsync(HttpContext context, Refusal refusal) =>
        WriteAsync(
            context,
            refusal.Status,
            new() { ["errorMessage"] = refusal.ErrorMessage, ["errorType"] = refusal.ErrorType });

    private static Task NotFoundAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("404 page not found");
    }

    private static Task WriteAsync(HttpContext context, HttpStatusCode status, JsonObject body)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
