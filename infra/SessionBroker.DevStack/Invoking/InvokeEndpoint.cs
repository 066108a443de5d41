using System.Text.Json.Nodes;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.DevStack.Invoking;

/// <summary>
/// Lambda's own Invoke operation, so that a handler can be given any event: `broker invoke`, or `aws lambda invoke
/// --endpoint-url`. https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
/// </summary>
internal sealed class InvokeEndpoint(IFunctions functions, IEnumerable<string> handlers)
{
    private const string JsonType = "application/json";

    private static readonly RouteTable Invocations =
        new([new GatewayRoute("POST", "/2015-03-31/functions/{name}/invocations", "Invoke")]);

    private readonly HashSet<string> _handlers = handlers.ToHashSet(StringComparer.Ordinal);

    public async Task<GatewayAnswer?> AnswerAsync(GatewayRequest request, CancellationToken cancellationToken)
    {
        if (Invocations.Match(request.Method, request.EncodedPath) is not { } match)
            return null;

        // Else any web page could run a function with an event of its own making, and so as any player.
        if (request.IsFromForeignPage)
            return GatewayAnswer.ForeignOrigin();

        var name = match.PathParameters["name"];
        if (!_handlers.Contains(name))
            return Missing(name);

        return await functions.InvokeAsync(name, request.Body, cancellationToken) switch
        {
            FunctionAnswer.Returned(var payload) => new GatewayAnswer(200, payload) { ContentType = JsonType },
            FunctionAnswer.Failed failed => Failure(failed),
            var other => throw new InvalidOperationException($"An invocation ended in {other}."),
        };
    }

    private GatewayAnswer Missing(string name) => GatewayAnswer.Json(404, new JsonObject
    {
        ["Type"] = "User",
        ["Message"] = $"Function not found: {name} (functions: {string.Join(", ", _handlers)})",
    });

    private static GatewayAnswer Failure(FunctionAnswer.Failed failed)
    {
        var error = new JsonObject
        {
            ["errorType"] = failed.ErrorType,
            ["errorMessage"] = failed.ErrorMessage,
            ["stackTrace"] = new JsonArray([.. failed.StackTrace.Select(frame => JsonValue.Create(frame))]),
        };
        return GatewayAnswer.Json(200, error) with
        {
            Headers = [KeyValuePair.Create("x-amz-function-error", "Unhandled")],
        };
    }
}
