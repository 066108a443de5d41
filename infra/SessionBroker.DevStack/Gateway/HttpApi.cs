using SessionBroker.DevStack.Invoking;
using SessionBroker.DevStack.Tokens;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// An API Gateway HTTP API with one stage, <c>$default</c>: the way of a request from its route to its answer.
/// Nothing here knows Kestrel (<see cref="HttpApiHost"/> does), so that tests can drive it with plain records.
/// </summary>
internal sealed class HttpApi(
    RouteTable routes, JwtAuthorizer authorizer, IFunctions functions, SeededIds ids, TimeProvider time)
{
    /// <summary>https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html</summary>
    public const int BodyBytesMax = 10 * 1024 * 1024;

    /// <summary>
    /// What Lambda takes in one event: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
    /// </summary>
    private const int EventBytesMax = 6 * 1024 * 1024;

    private static readonly TimeSpan IntegrationTimeout = TimeSpan.FromSeconds(30);

    public async Task<GatewayAnswer> AnswerAsync(
        GatewayRequest request, string requestId, CancellationToken cancellationToken)
    {
        if (routes.Match(request.Method, request.EncodedPath) is not { } match)
            return GatewayAnswer.NotFound();
        if (match.Route.Open)
            return await InvokeAsync(request, match, requestId, authorization: null, cancellationToken);

        return authorizer.Check(request.Header("authorization"), match.Route.Scopes) switch
        {
            TokenVerdict.Accepted(var authorization) =>
                await InvokeAsync(request, match, requestId, authorization, cancellationToken),
            TokenVerdict.OutOfScope => GatewayAnswer.Forbidden(),
            TokenVerdict.Invalid(var reason) => GatewayAnswer.Unauthorized(reason, match.Route.Scopes),
            _ => GatewayAnswer.Unauthorized(reason: null, match.Route.Scopes),
        };
    }

    private async Task<GatewayAnswer> InvokeAsync(
        GatewayRequest request,
        RouteMatch match,
        string requestId,
        Authorization? authorization,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var context = new EventContext
        {
            RequestId = requestId,
            TraceId = ids.NewTraceId(now),
            Now = now,
            DomainName = request.Header("host")?.Split(':')[0] ?? "",
            Authorization = authorization,
        };
        var payload = new ProxyEvent(request, match, context).ToJson();
        return payload.Length > EventBytesMax
            ? GatewayAnswer.TooLarge()
            : await InvokeAsync(match.Route.Handler, payload, cancellationToken);
    }

    // The function runs on after the gateway has given up on it, as it would in Lambda.
    private async Task<GatewayAnswer> InvokeAsync(string handler, byte[] payload, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await functions.InvokeAsync(handler, payload, cancellationToken)
                .WaitAsync(IntegrationTimeout, time, cancellationToken);
            return answer is FunctionAnswer.Returned(var returned)
                ? ProxyAnswer.Read(returned)
                : GatewayAnswer.InternalServerError();
        }
        catch (TimeoutException)
        {
            return GatewayAnswer.ServiceUnavailable();
        }
    }
}
