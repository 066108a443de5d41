using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Microsoft.Extensions.Logging;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Functions.Logging;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace SessionBroker.Functions.Http;

/// <summary>
/// Connects an endpoint with API Gateway: determines the caller and the deadline, reads the request, and writes the
/// response. It has the only catch-all exception handler.
/// </summary>
internal sealed class EndpointFunction<TRequest, TResponse>(
    Route route, IEndpoint<TRequest, TResponse> endpoint, BrokerDependencies dependencies)
    where TRequest : class
    where TResponse : notnull
{
    private readonly ILogger _log = dependencies.Log.CreateLogger(route.Handler);

    public async Task<Stream> InvokeAsync(Stream input, ILambdaContext context)
    {
        var request = HttpJson.Events.Deserialize<APIGatewayHttpApiV2ProxyRequest>(input);
        using var scope = RequestLog.BeginScope(context.AwsRequestId);
        var started = dependencies.Time.GetTimestamp();

        var answer = await AnswerAsync(request, context);

        RequestLog.Answered(_log, answer.Status, dependencies.Time.GetElapsedTime(started).TotalMilliseconds);
        var output = new MemoryStream();
        HttpJson.Events.Serialize(answer.ToEvent(), output);
        output.Position = 0;
        return output;
    }

    private async Task<HttpResult> AnswerAsync(APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        using var deadline = new InvocationDeadline(context, dependencies.Time);
        var invocation = new Invocation(context.AwsRequestId, deadline.At, dependencies.Ids);
        var caller = Authorizer.CallerOf(request);
        try
        {
            if (RefusalOf(request, caller) is { } refusal) return Refused(refusal, request, context);
            var reader = new RequestReader(request, caller ?? Caller.Nobody, invocation);
            var read = endpoint.Read(reader);
            reader.EndQuery();
            if (reader.Refusal is { } unreadable) return Refused(unreadable, request, context);

            var wanted = read ?? throw new InvalidOperationException("Read returned null without an error.");
            var result = await endpoint.HandleAsync(wanted, deadline.Token);
            return result.TryGet(out var response, out var error)
                ? endpoint.Write(wanted, response, reader.Caller)
                : Refused(Refusal.From(error, route.HasBody), request, context);
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            return Refused(Refusal.From(OutOfTime, route.HasBody), request, context);
        }
#pragma warning disable CA1031 // The only catch-all: a bug is logged completely, and the response has no details.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            RequestLog.Failed(_log, exception);
            return ProblemResult.From(
                new Refusal(ErrorKind.Bug.Row(), "The broker failed; report the requestId to its operator."),
                request.RawPath ?? "",
                context.AwsRequestId);
        }
    }

    private Refusal? RefusalOf(APIGatewayHttpApiV2ProxyRequest request, Caller? caller)
    {
        if (!string.Equals(request.RequestContext?.Http?.Method, route.Method, StringComparison.Ordinal))
            return new Refusal(RequestErrorKind.MethodNotAllowed.Row(), $"This route accepts only {route.Method}.");
        return caller is null && !route.IsPublic
            ? new Refusal(
                RequestErrorKind.Unauthenticated.Row(),
                "Send Authorization: Bearer with a valid token of the player.")
            : null;
    }

    private HttpResult Refused(Refusal refusal, APIGatewayHttpApiV2ProxyRequest request, ILambdaContext context)
    {
        var row = refusal.Row;
        var level = row.Status >= 500 ? LogLevel.Error : LogLevel.Information;
        RequestLog.Refused(_log, level, row.Code, refusal.Error?.Upstream, refusal.Error?.Detail);
        var answer = ProblemResult.From(refusal, request.RawPath ?? "", context.AwsRequestId);
        return row.Status == 405 ? answer.With("allow", route.Method) : answer;
    }

    private static BrokerError OutOfTime => new(
        ErrorKind.UpstreamTimedOut,
        "The request timed out; its outcome is unknown. Repeat it with the same Idempotency-Key.");
}

/// <summary>One invocation of a function: its id and its deadline.</summary>
/// <param name="RequestId">Lambda's request id, which is in every problem document, log line and lease.</param>
/// <param name="Deadline">When its work is cancelled, a margin before Lambda's time-out.</param>
internal sealed record Invocation(string RequestId, DateTimeOffset Deadline, IIds Ids)
{
    /// <summary>A lease on a reservation for as long as this invocation can work on it.</summary>
    public Lease ToLease() => new(RequestId, (Deadline + Lease.Margin).ToWholeMilliseconds());
}
