using System.Collections.Immutable;
using System.Text.Json;
using Amazon.Lambda.APIGatewayEvents;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;

namespace SessionBroker.TestKit.Http;

/// <summary>
/// An HTTP API's event for one of the broker's routes, as API Gateway sends it once a token is verified.
/// </summary>
public sealed record ApiEvent
{
    private ApiEvent(Route route) => (Route, Method) = (route, route.Method);

    public Route Route { get; }

    public string Method { get; init; }

    /// <summary>The token's subject; null for an event without claims.</summary>
    public string? Player { get; init; } = "player-1";

    /// <summary>The token's scope claim.</summary>
    public string Scope { get; init; } = "";

    public ImmutableDictionary<string, string> Path { get; init; } = [];

    public ImmutableDictionary<string, string> Query { get; init; } = [];

    public ImmutableDictionary<string, string> Headers { get; init; } = [];

    public string? Body { get; init; }

    public bool IsBase64Encoded { get; init; }

    /// <summary>An event for the route of this handler.</summary>
    public static ApiEvent For(string handler) => new(Routes.All.Single(route => route.Handler == handler));

    public ApiEvent WithPath(string name, string value) => this with { Path = Path.SetItem(name, value) };

    public ApiEvent WithQuery(string name, string value) => this with { Query = Query.SetItem(name, value) };

    /// <param name="name">In lower case, as API Gateway writes them.</param>
    public ApiEvent WithHeader(string name, string value) => this with { Headers = Headers.SetItem(name, value) };

    public ApiEvent WithKey(string idempotencyKey) => WithHeader("idempotency-key", idempotencyKey);

    public ApiEvent WithJson(string json) => WithHeader("content-type", "application/json") with { Body = json };

    /// <summary>A body that API Gateway takes for no text.</summary>
    public ApiEvent WithBytes(byte[] body, string contentType = "application/json") =>
        WithHeader("content-type", contentType) with { Body = Convert.ToBase64String(body), IsBase64Encoded = true };

    public APIGatewayHttpApiV2ProxyRequest ToRequest() => new()
    {
        Version = "2.0",
        RouteKey = $"{Route.Method} {Route.Path}",
        RawPath = Path.Aggregate(
            Route.Path, (path, pair) => path.Replace($"{{{pair.Key}}}", pair.Value, StringComparison.Ordinal)),
        RawQueryString = "",
        PathParameters = Path.IsEmpty ? null! : new Dictionary<string, string>(Path),
        QueryStringParameters = Query.IsEmpty ? null! : new Dictionary<string, string>(Query),
        Headers = new Dictionary<string, string>(Headers),
        Body = Body!,
        IsBase64Encoded = IsBase64Encoded,
        RequestContext = new()
        {
            Http = new() { Method = Method, Path = Route.Path },
            Authorizer = Player is null ? null : new() { Jwt = new() { Claims = Claims(Player) } },
        },
    };

    /// <summary>The event as Lambda hands it to a function.</summary>
    public MemoryStream ToStream() => new(ToBytes());

    public byte[] ToBytes() =>
        JsonSerializer.SerializeToUtf8Bytes(ToRequest(), ApiEventJson.Default.APIGatewayHttpApiV2ProxyRequest);

    private Dictionary<string, string> Claims(string player) =>
        new() { ["sub"] = player, ["iss"] = "https://issuer.example", ["scope"] = Scope };
}
