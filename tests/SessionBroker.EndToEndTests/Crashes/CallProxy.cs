using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// Stands between a function and both services that it calls, on one address: it writes down each call and can have one
/// of them go wrong. A call that it lets through arrives whatever becomes of the function.
/// </summary>
internal sealed class CallProxy : IAsyncDisposable
{
    private const string DynamoDb = "DynamoDB";

    // What belongs to one connection, or is written anew for the next one. Neither service checks signatures, which
    // cover the host.
    private static readonly HashSet<string> OwnHeaders =
        new(["Host", "Connection", "Content-Length", "Transfer-Encoding", "Expect"], StringComparer.OrdinalIgnoreCase);

    private readonly Uri _dynamoDb;
    private readonly Uri _gameLift;
    private readonly WebApplication _server;
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly Lock _gate = new();
    private List<string> _calls = [];
    private CallFault? _fault;

    private CallProxy(Uri dynamoDb, Uri gameLift)
    {
        (_dynamoDb, _gameLift) = (dynamoDb, gameLift);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public string Url => _server.Urls.Single();

    /// <summary>The calls since <see cref="Watch"/>, each as service and operation.</summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_gate) return [.. _calls];
        }
    }

    public static async Task<CallProxy> StartAsync(
        Uri dynamoDb, Uri gameLift, CancellationToken cancellationToken)
    {
        var proxy = new CallProxy(dynamoDb, gameLift);
        await proxy._server.StartAsync(cancellationToken);
        return proxy;
    }

    /// <summary>Counts from the beginning again.</summary>
    public void Watch(CallFault? fault)
    {
        lock (_gate) (_calls, _fault) = ([], fault);
    }

    public async ValueTask DisposeAsync()
    {
        // Calls that are held are cut off, not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
        _client.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        // A function opens its connections with a GET, which calls nothing.
        if (HttpMethods.IsGet(context.Request.Method)) return;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (isDynamoDb, operation) = OperationOf(context.Request);
        var fault = Note($"{(isDynamoDb ? DynamoDb : "GameLift")} {operation}");
        if (fault is { LetsTheCallThrough: false })
        {
            await StrikeAsync(fault, context);
            return;
        }

        using var request = Copy(context.Request, isDynamoDb ? _dynamoDb : _gameLift, body.ToArray());
        using var answer = await _client.SendAsync(request, CancellationToken.None);
        var answered = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        if (fault is null) await PassOnAsync(answer, answered, context);
        else await StrikeAsync(fault, context);
    }

    // AWS JSON names the operation in a header, Smithy RPC v2 at the end of the path.
    private static (bool IsDynamoDb, string Operation) OperationOf(HttpRequest request)
    {
        var target = request.Headers["X-Amz-Target"] is [{ } header] ? header : request.Path.Value!;
        return (target.StartsWith(DynamoDb, StringComparison.Ordinal), target.Split('.', '/')[^1]);
    }

    private CallFault? Note(string call)
    {
        lock (_gate)
        {
            _calls.Add(call);
            return _fault?.Call == _calls.Count ? _fault : null;
        }
    }

    private static async Task StrikeAsync(CallFault fault, HttpContext context)
    {
        if (fault.IsCrash)
        {
            await fault.KillAsync();
            context.Abort();
            return;
        }

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The function has stopped waiting.
        }
    }

    private static HttpRequestMessage Copy(HttpRequest request, Uri service, byte[] body)
    {
        var copy = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(service, request.Path.Value))
        {
            Content = new ByteArrayContent(body),
        };
        foreach (var (name, values) in request.Headers.Where(header => !OwnHeaders.Contains(header.Key)))
        {
            if (!copy.Headers.TryAddWithoutValidation(name, values.ToArray()))
                copy.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return copy;
    }

    private static async Task PassOnAsync(HttpResponseMessage answer, byte[] body, HttpContext context)
    {
        context.Response.StatusCode = (int)answer.StatusCode;
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !OwnHeaders.Contains(header.Key));
        foreach (var (name, values) in headers) context.Response.Headers[name] = values.ToArray();
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
