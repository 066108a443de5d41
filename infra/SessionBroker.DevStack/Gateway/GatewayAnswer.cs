using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace SessionBroker.DevStack.Gateway;

/// <summary>The response to the client: the function's, or one of the gateway.</summary>
internal sealed record GatewayAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    private const string JsonType = "application/json";

    public string? ContentType { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public IReadOnlyList<string> Cookies { get; init; } = [];

    /// <summary>No route has this method and path.</summary>
    public static GatewayAnswer NotFound() => Message(404, "Not Found");

    /// <summary>
    /// No good token. The header's form is the documented one
    /// (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html), where the
    /// answer has no content type; a request without any token is only told the scheme.
    /// </summary>
    public static GatewayAnswer Unauthorized(string? reason, IReadOnlyList<string> scopes)
    {
        var scope = string.Join(' ', scopes);
        var challenge = reason is null
            ? "Bearer"
            : $"Bearer scope=\"{scope}\" error=\"invalid_token\" error_description=\"{reason}\"";
        return Message(401, "Unauthorized") with
        {
            ContentType = null,
            Headers = [KeyValuePair.Create("www-authenticate", challenge)],
        };
    }

    /// <summary>A valid token without a scope that the route requires.</summary>
    public static GatewayAnswer Forbidden() => Message(403, "Forbidden");

    /// <summary>
    /// A body over 10 MB, or an event over Lambda's 6 MB.
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
    /// </summary>
    public static GatewayAnswer TooLarge() => Message(413, "Request Entity Too Large");

    /// <summary>
    /// The request came to a name that is not this machine's: from a web page whose name was given the address of this
    /// machine.
    /// </summary>
    public static GatewayAnswer Misdirected() =>
        Message(421, "Misdirected Request: this stack accepts requests for localhost, 127.0.0.1 and [::1] only");

    /// <summary>A browser sent the request for a page of another origin.</summary>
    public static GatewayAnswer ForeignOrigin() =>
        Message(403, "Forbidden: web pages of other origins may not call this");

    /// <summary>The request is not HTTP as it should be: too long a line, too many headers, a broken body.</summary>
    public static GatewayAnswer Refused(int status) => status is StatusCodes.Status413PayloadTooLarge
        ? TooLarge()
        : Message(status, ReasonPhrases.GetReasonPhrase(status));

    /// <summary>
    /// The function failed, timed out by its own limit, or answered what is no answer. An HTTP API says 500 to all
    /// three (a REST API would say 502).
    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html
    /// </summary>
    public static GatewayAnswer InternalServerError() => Message(500, "Internal Server Error");

    /// <summary>
    /// The integration had no answer after 30 seconds. An HTTP API says 503, without a content type (a REST API would
    /// say 504): https://github.com/cortexlabs/cortex/issues/1225,
    /// https://github.com/serverless/serverless/issues/11222.
    /// </summary>
    public static GatewayAnswer ServiceUnavailable() => Message(503, "Service Unavailable") with { ContentType = null };

    public static GatewayAnswer Json(int status, JsonObject body) =>
        new(status, Encoding.UTF8.GetBytes(body.ToJsonString())) { ContentType = JsonType };

    public async Task WriteAsync(HttpResponse response, string requestId, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers.Append(name, value);
        foreach (var cookie in Cookies)
            response.Headers.Append("set-cookie", cookie);
        response.Headers["apigw-requestid"] = requestId;
        if (Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;

        if (ContentType is not null)
            response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, cancellationToken);
    }

    private static GatewayAnswer Message(int status, string message) =>
        Json(status, new JsonObject { ["message"] = message });
}
