using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Amazon.GameLift;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>
/// A server that gives its answers in turn, the last one for ever, and keeps what it was asked. It knows nothing of
/// GameLift, so that these tests hold the client to the published contract and to nothing of ours.
/// </summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly ConcurrentQueue<Answer> _answers;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly WebApplication _server;

    private LoopbackService(IEnumerable<Answer> answers)
    {
        _answers = new ConcurrentQueue<Answer>(answers);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public string Url => _server.Urls.Single();

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public static async Task<LoopbackService> StartAsync(params Answer[] answers)
    {
        var loopback = new LoopbackService(answers);
        await loopback._server.StartAsync(TestContext.Current.CancellationToken);

        return loopback;
    }

    /// <summary>A client of this server that tries once, unless it is configured otherwise.</summary>
    public AmazonGameLiftClient Client(Action<AmazonGameLiftConfig>? configure = null)
    {
        var config = new AmazonGameLiftConfig
        {
            ServiceURL = Url,
            AuthenticationRegion = "eu-central-1",
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
        };
        configure?.Invoke(config);

        return new AmazonGameLiftClient(new BasicAWSCredentials("key-id", "secret"), config);
    }

    public async ValueTask DisposeAsync()
    {
        // Requests that are still held are cut, not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        _requests.Enqueue(new ReceivedRequest(http.Request.Method, http.Request.Path, headers, body!));

        var answer = Next();
        if (answer == Answer.Dropped)
        {
            http.Abort();
        }
        else if (answer == Answer.Never)
        {
            await TryInsertAsync(http);
        }
        else
        {
            await AnswerAsync(http, answer);
        }
    }

    private static async Task AnswerAsync(HttpContext http, Answer answer)
    {
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.WriteAsync(answer.Body, http.RequestAborted);
        if (answer == Answer.Stalled)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await TryInsertAsync(http);
        }
    }

    private static async Task TryInsertAsync(HttpContext http) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private Answer Next()
    {
        if (_answers.Count > 1 && _answers.TryDequeue(out var next))
        {
            return next;
        }

        return _answers.TryPeek(out var last) ? last : new Answer(200, "{}");
    }
}
