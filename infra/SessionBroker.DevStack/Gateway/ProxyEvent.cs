using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// Writes the event of a Lambda proxy integration, payload format 2.0, member by member as
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html shows it.
/// What a request does not have is absent from its event: cookies, query and path parameters, the body, and stage
/// variables, of which this stage has none.
/// </summary>
internal sealed class ProxyEvent(GatewayRequest request, RouteMatch match, EventContext context)
{
    private const string Stage = "$default";
    private const string TimeFormat = "dd/MMM/yyyy:HH:mm:ss '+0000'";

    // Event members are ordinary text to their readers: only what JSON itself wants escaped is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Write(json);
        return buffer.ToArray();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("version", "2.0");
        json.WriteString("routeKey", match.Route.Key);
        json.WriteString("rawPath", DecodedPath);
        json.WriteString("rawQueryString", request.RawQuery);
        WriteCookies(json);
        WriteStrings(json, "headers", EventHeaders.Of(request, context));
        WriteUnlessEmpty(json, "queryStringParameters", QueryString.Parse(request.RawQuery));
        WriteRequestContext(json);
        WriteBody(json);
        WriteUnlessEmpty(json, "pathParameters", match.PathParameters);
        json.WriteEndObject();
    }

    // An HTTP API decodes the path before it makes the event; only the query string stays as it was sent.
    private string DecodedPath => Uri.UnescapeDataString(request.EncodedPath);

    private void WriteCookies(Utf8JsonWriter json)
    {
        const StringSplitOptions tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var cookies = request.Headers
            .Where(header => header.Key.Equals("cookie", StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => header.Value.Split(';', tidy))
            .ToArray();
        if (cookies.Length == 0)
            return;

        json.WriteStartArray("cookies");
        foreach (var cookie in cookies)
            json.WriteStringValue(cookie);
        json.WriteEndArray();
    }

    private void WriteRequestContext(Utf8JsonWriter json)
    {
        json.WriteStartObject("requestContext");
        json.WriteString("accountId", EventContext.AccountId);
        json.WriteString("apiId", EventContext.ApiId);
        if (context.Authorization is { } authorization)
            WriteAuthorizer(json, authorization);
        json.WriteString("domainName", context.DomainName);
        json.WriteString("domainPrefix", context.DomainName.Split('.')[0]);
        WriteHttp(json);
        json.WriteString("requestId", context.RequestId);
        json.WriteString("routeKey", match.Route.Key);
        json.WriteString("stage", Stage);
        json.WriteString("time", context.Now.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
        json.WriteNumber("timeEpoch", context.Now.ToUnixTimeMilliseconds());
        json.WriteEndObject();
    }

    private void WriteAuthorizer(Utf8JsonWriter json, Tokens.Authorization authorization)
    {
        json.WriteStartObject("authorizer");
        json.WriteStartObject("jwt");
        WriteStrings(json, "claims", authorization.Claims);

        // Null on a route that asks for no scope: https://github.com/aws/aws-lambda-go/issues/317
        if (match.Route.Scopes.Count == 0)
        {
            json.WriteNull("scopes");
        }
        else
        {
            json.WriteStartArray("scopes");
            foreach (var scope in authorization.Scopes)
                json.WriteStringValue(scope);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteHttp(Utf8JsonWriter json)
    {
        json.WriteStartObject("http");
        json.WriteString("method", request.Method);
        json.WriteString("path", DecodedPath);
        json.WriteString("protocol", request.Protocol);
        json.WriteString("sourceIp", request.SourceIp);
        json.WriteString("userAgent", request.Header("user-agent") ?? "");
        json.WriteEndObject();
    }

    private void WriteBody(Utf8JsonWriter json)
    {
        if (request.Body.IsEmpty)
        {
            json.WriteBoolean("isBase64Encoded", value: false);
            return;
        }

        var body = request.Body.Span;
        var isText = TextBodies.IsText(request.Header("content-type"), body);
        json.WriteString("body", isText ? Encoding.UTF8.GetString(body) : Convert.ToBase64String(body));
        json.WriteBoolean("isBase64Encoded", !isText);
    }

    private static void WriteUnlessEmpty(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> members)
    {
        if (members.Count > 0)
            WriteStrings(json, name, members);
    }

    private static void WriteStrings(
        Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> members)
    {
        json.WriteStartObject(name);
        foreach (var (key, value) in members)
            json.WriteString(key, value);
        json.WriteEndObject();
    }
}
