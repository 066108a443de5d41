using System.Runtime.Serialization;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>A function's answer to an HTTP API's request, in payload format 2.0.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
/// </remarks>
[DataContract]
public class APIGatewayHttpApiV2ProxyResponse
{
    [DataMember(Name = "statusCode")]
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>Values of one name are joined by commas.</summary>
    [DataMember(Name = "headers")]
    [JsonPropertyName("headers")]
    public IDictionary<string, string>? Headers { get; set; }

    /// <summary>Each becomes a Set-Cookie header of its own.</summary>
    [DataMember(Name = "cookies")]
    [JsonPropertyName("cookies")]
    public string[]? Cookies { get; set; }

    /// <summary>Text, or base64 where <see cref="IsBase64Encoded"/> says so.</summary>
    [DataMember(Name = "body")]
    [JsonPropertyName("body")]
    public string? Body { get; set; }

    [DataMember(Name = "isBase64Encoded")]
    [JsonPropertyName("isBase64Encoded")]
    public bool IsBase64Encoded { get; set; }

    public void SetHeaderValues(string headerName, string value, bool append) =>
        SetHeaderValues(headerName, [value], append);

    /// <summary>Sets a header; to append keeps what it already holds, before the new values.</summary>
    public void SetHeaderValues(string headerName, IEnumerable<string> values, bool append)
    {
        Headers ??= new Dictionary<string, string>(StringComparer.Ordinal);

        var joined = string.Join(',', values);
        var isAppended = append && Headers.ContainsKey(headerName);
        Headers[headerName] = isAppended ? $"{Headers[headerName]},{joined}" : joined;
    }
}
