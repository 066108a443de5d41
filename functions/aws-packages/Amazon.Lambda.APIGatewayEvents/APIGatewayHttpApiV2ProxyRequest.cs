namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>
/// An HTTP API's request, in payload format 2.0. What API Gateway leaves out of the event is null here: a request
/// without a query has no <see cref="QueryStringParameters"/>, a route without an authorizer no authorizer, and so on.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
/// </remarks>
public partial class APIGatewayHttpApiV2ProxyRequest
{
    /// <summary>The payload format: "2.0".</summary>
    public string Version { get; set; } = null!;

    /// <summary>The route as it is configured: "POST /v1/game-sessions", or "$default".</summary>
    public string RouteKey { get; set; } = null!;

    /// <summary>The path as the client sent it, with the stage's name unless that is "$default".</summary>
    public string RawPath { get; set; } = null!;

    /// <summary>The query as the client sent it, without its question mark; empty where there is none.</summary>
    public string RawQueryString { get; set; } = null!;

    /// <summary>Each cookie as "name=value".</summary>
    public string[]? Cookies { get; set; }

    /// <summary>By lower-case name; values of one name are joined by commas.</summary>
    public IDictionary<string, string> Headers { get; set; } = null!;

    /// <summary>Decoded; values of one name are joined by commas.</summary>
    public IDictionary<string, string>? QueryStringParameters { get; set; }

    public ProxyRequestContext RequestContext { get; set; } = null!;

    /// <summary>Text, or base64 where <see cref="IsBase64Encoded"/> says so; null without a body.</summary>
    public string? Body { get; set; }

    /// <summary>Decoded, by the names in <see cref="RouteKey"/>.</summary>
    public IDictionary<string, string>? PathParameters { get; set; }

    public bool IsBase64Encoded { get; set; }

    public IDictionary<string, string>? StageVariables { get; set; }
}
