using System.Net;
using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The Lambda Runtime API, seen from the runtime. Its requests survive dropped connections, 5xx and nonsense by trying
/// again. None has a time limit of its own: Lambda freezes the process between invocations, so a timer would fire on
/// thawing, and Lambda itself ends a function that takes too long.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html</remarks>
internal sealed class RuntimeApiClient(HttpClient http, RuntimeSettings settings, FunctionLog log, TimeProvider time)
{
    private const string ErrorMediaType = "application/vnd.aws.lambda.error+json";

    private static readonly TimeSpan GraceAfterStop = TimeSpan.FromSeconds(5);

    private readonly string _root = $"http://{settings.RuntimeApi}/2018-06-01/runtime/";
    private readonly Uri _next = new($"http://{settings.RuntimeApi}/2018-06-01/runtime/invocation/next");

    /// <summary>A client context may hold any text, so headers are read as UTF-8.</summary>
    internal static HttpClient MakeHttpClient()
    {
#pragma warning disable CA2000 // The client owns its handler and disposes of it.
        var handler = new SocketsHttpHandler
        {
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
        };
#pragma warning restore CA2000
        return new HttpClient(handler);
    }

    /// <summary>Waits for the next invocation; null when the wait was cancelled.</summary>
    /// <exception cref="RuntimeApiClientException">
    /// The environment has ended (403, 410, any other 4xx), or does not answer.
    /// </exception>
    internal async Task<(InvocationHeaders Headers, byte[] Event)?> NextAsync(CancellationToken cancellationToken)
    {
        var backoff = new Backoff(time);
        RuntimeApiClientException failure;
        do
        {
            try
            {
                using var response = await http.GetAsync(_next, cancellationToken);
                var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
                if (response.StatusCode == HttpStatusCode.OK && InvocationHeaders.Read(response.Headers) is { } headers)
                    return (headers, body);

                failure = await DescribeAsync("next", response);
                if (!IsTransient(response.StatusCode))
                    throw failure;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception exception) when (IsConnectionFailure(exception))
            {
                failure = Describe("next", exception);
            }

            log.Write(LogLevel.Warning, failure, "The next invocation could not be read");
        }
        while (await backoff.TryAgainAsync(cancellationToken));

        return cancellationToken.IsCancellationRequested ? null : throw failure;
    }

    internal Task<PostOutcome> SendResponseAsync(
        string requestId, ReadOnlyMemory<byte> response, CancellationToken stopping) =>
        PostAsync($"invocation/{requestId}/response", response, "application/json", errorType: null, stopping);

    internal Task<PostOutcome> SendErrorAsync(string requestId, FunctionError error, CancellationToken stopping) =>
        PostAsync($"invocation/{requestId}/error", error.ToJson(), ErrorMediaType, error.Type, stopping);

    internal Task<PostOutcome> SendInitializationErrorAsync(FunctionError error, CancellationToken stopping) =>
        PostAsync("init/error", error.ToJson(), ErrorMediaType, error.Type, stopping);

    /// <summary>
    /// Posts until it is known what became of it. To stop ends the repetition, and after a grace what is under way.
    /// </summary>
    private async Task<PostOutcome> PostAsync(
        string path,
        ReadOnlyMemory<byte> body,
        string mediaType,
        string? errorType,
        CancellationToken stopping)
    {
        using var givingUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var onStopping = stopping.Register(() => givingUp.CancelAfter(GraceAfterStop));
        var backoff = new Backoff(time);
        RuntimeApiClientException failure;
        do
        {
            try
            {
                using var request = MakePost(path, body, mediaType, errorType);
                using var response = await http.SendAsync(request, givingUp.Token);
                if (response.IsSuccessStatusCode)
                    return PostOutcome.Accepted;

                failure = await DescribeAsync(path, response);
                if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
                    return PostOutcome.TooLarge;
                if (!IsTransient(response.StatusCode))
                    return Refuse(failure, isFirstTry: backoff.Tries == 0);
            }
            catch (Exception exception) when (IsConnectionFailure(exception))
            {
                failure = Describe(path, exception);
            }

            log.Write(LogLevel.Warning, failure, "An answer could not be sent");
        }
        while (await backoff.TryAgainAsync(stopping));

        log.Write(LogLevel.Error, failure, "An answer is lost: the Runtime API did not take it");
        throw failure;
    }

    /// <summary>
    /// A first try that is refused lost its answer, and says so. A later one is refused where an earlier one had
    /// arrived after all. Whether the environment itself has ended, the next request for an invocation tells.
    /// </summary>
    private PostOutcome Refuse(RuntimeApiClientException failure, bool isFirstTry)
    {
        if (isFirstTry)
            log.Write(LogLevel.Error, failure, "An answer is lost: the Runtime API refused it");
        return PostOutcome.Refused;
    }

    private HttpRequestMessage MakePost(
        string path, ReadOnlyMemory<byte> body, string mediaType, string? errorType)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        var request = new HttpRequestMessage(HttpMethod.Post, _root + path) { Content = content };
        // A class may be named in any alphabet, a header not; the body has the name in any case.
        if (errorType is not null && Ascii.IsValid(errorType))
            request.Headers.TryAddWithoutValidation("Lambda-Runtime-Function-Error-Type", errorType);
        return request;
    }

    private static bool IsTransient(HttpStatusCode status) =>
        (int)status is >= 500 or < 400 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;

    private static bool IsConnectionFailure(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException;

    private static async Task<RuntimeApiClientException> DescribeAsync(string path, HttpResponseMessage response)
    {
        const int excerptLength = 512;

        var body = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;
        var excerpt = body[..Math.Min(body.Length, excerptLength)];
        return new($"The Runtime API answered {path} with {status}: {excerpt}", status, body);
    }

    private static RuntimeApiClientException Describe(string path, Exception exception) =>
        new($"The Runtime API did not answer {path}: {exception.Message}", statusCode: 0, response: "", exception);
}
