using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

using Microsoft.Extensions.Logging;

using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Functions.Logging;

using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The edge between an endpoint and API Gateway, once for all of them: who asks, until when, what was asked, and how
/// the result is answered. The only place that catches everything.
/// </summary>
internal sealed class EndpointFunction<TRequest, TResponse>(
    Route route,
    Func<RequestReader, TRequest?> read,
    Func<TRequest, CancellationToken, Task<Result<TResponse>>> handle,
    Func<TResponse, Viewer, HttpAnswer> write,
    Surroundings surroundings)
    where TRequest : class
    where TResponse : notnull
{
    private readonly ILogger _log = surroundings.Log.CreateLogger(route.Handler);

    public async Task<APIGatewayHttpApiV2ProxyResponse> InvokeAsync(
        APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        using var scope = RequestScope.Begin(context.AwsRequestId);
        var started = surroundings.Time.GetTimestamp();

        var answer = await AnswerAsync(request, context);

        RequestLog.Answered(_log, answer.Status, surroundings.Time.GetElapsedTime(started).TotalMilliseconds);
        return new APIGatewayHttpApiV2ProxyResponse
        {
            StatusCode = answer.Status,
            Headers = new Dictionary<string, string>(answer.Headers, StringComparer.Ordinal),
            Body = answer.Body,
            IsBase64Encoded = false,
        };
    }

    private async Task<HttpAnswer> AnswerAsync(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        var remaining = context.RemainingTime - Invocation.AnswerMargin;
        using var deadline = new CancellationTokenSource(
            remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, surroundings.Time);
        var invocation = new Invocation(context.AwsRequestId, surroundings.Time.Now() + remaining, surroundings.Ids);
        var viewer = Authorizer.ViewerOf(request);
        try
        {
            var result = await ResultAsync(request, viewer, invocation, deadline.Token);
            return result.TryGet(out var response, out var error)
                ? write(response, viewer ?? Viewer.Nobody)
                : Refused(error, request, context);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return Refused(OutOfTime, request, context);
        }
#pragma warning disable CA1031 // The one catch-all: a mistake of ours is logged whole and answered with nothing of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RequestLog.Failed(_log, exception);
            return ErrorAnswer.From(Bug, request.RawPath ?? "", context.AwsRequestId);
        }
    }

    private async Task<Result<TResponse>> ResultAsync(
        APIGatewayHttpApiV2ProxyRequest request, Viewer? viewer, Invocation invocation,
        CancellationToken cancellationToken)
    {
        if (!string.Equals(request.RequestContext?.Http?.Method, route.Method, StringComparison.Ordinal))
            return new BrokerError(ErrorKind.MethodNotAllowed, $"This route takes {route.Method} only.");
        if (viewer is null && !route.IsPublic)
            return new BrokerError(
                ErrorKind.Unauthenticated, "Send Authorization: Bearer with a valid token that names the player.");

        var reader = new RequestReader(request, viewer ?? Viewer.Nobody, invocation);
        var wanted = read(reader);
        reader.EndQuery();
        if (reader.Error is { } error) return error;
        return await handle(
            wanted ?? throw new InvalidOperationException("Nothing was read and no fault noted."), cancellationToken);
    }

    private HttpAnswer Refused(BrokerError error, APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        var row = error.Kind.Row();
        RequestLog.Refused(
            _log, row.Status >= 500 ? LogLevel.Error : LogLevel.Information, row.Code, error.Upstream, error.Detail);
        var answer = ErrorAnswer.From(error, request.RawPath ?? "", context.AwsRequestId);
        return error.Kind is ErrorKind.MethodNotAllowed ? answer.With("allow", route.Method) : answer;
    }

    private static BrokerError OutOfTime => new(
        ErrorKind.UpstreamTimedOut,
        "The request ran out of time; what became of it is not known. Repeat it with the same Idempotency-Key.");

    private static BrokerError Bug => new(ErrorKind.Bug, "The broker failed; tell its operator the requestId.");
}
