using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace SessionBroker.DevStack.Gateway;

/// <summary>
/// What came over the wire, before anything is decoded: the event needs the query string as it was sent, and routes
/// are matched on the path as it was sent, where an encoded slash is no separator.
/// </summary>
internal sealed record GatewayRequest
{
    public required string Method { get; init; }

    /// <summary>Percent-encoded, without the query string.</summary>
    public required string EncodedPath { get; init; }

    /// <summary>Percent-encoded, without the question mark.</summary>
    public string RawQuery { get; init; } = "";

    public string Protocol { get; init; } = "HTTP/1.1";

    public required string SourceIp { get; init; }

    public required int Port { get; init; }

    /// <summary>In the order in which they came; a repeated header comes once for each value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Header(string name)
    {
        var values = Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value);
        return values.Aggregate((string?)null, (joined, value) => joined is null ? value : $"{joined},{value}");
    }

    /// <summary>
    /// Whether a browser sent it for a page that this stack did not serve: it names the page's origin then, and the
    /// page cannot keep it from doing so.
    /// </summary>
    public bool IsFromForeignPage =>
        Header("origin") is { } origin
        && !origin.Equals($"http://{Header("host")}", StringComparison.OrdinalIgnoreCase);

    public static async Task<GatewayRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = TargetOf(context).Split('?', 2);
        return new GatewayRequest
        {
            Method = context.Request.Method,
            EncodedPath = target[0],
            RawQuery = target.ElementAtOrDefault(1) ?? "",
            Protocol = context.Request.Protocol,
            SourceIp = context.Connection.RemoteIpAddress?.ToString() ?? "",
            Port = context.Connection.LocalPort,
            Headers =
            [
                .. from header in context.Request.Headers
                   from value in header.Value
                   select KeyValuePair.Create(header.Key, value ?? ""),
            ],
            Body = body.ToArray(),
        };
    }

    // A proxy's absolute form (RFC 9112, section 3.2.2) means the same path; Kestrel has taken it apart.
    private static string TargetOf(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return target.StartsWith('/')
            ? target
            : context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
    }
}
