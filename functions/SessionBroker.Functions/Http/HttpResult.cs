using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.APIGatewayEvents;
using SessionBroker.Domain.Placements;

namespace SessionBroker.Functions.Http;

/// <summary>An HTTP answer before it becomes an event: status, headers and JSON text.</summary>
internal sealed record HttpResult(int Status, string Body, ImmutableSortedDictionary<string, string> Headers)
{
    private static readonly ImmutableSortedDictionary<string, string> NoBodyHeaders =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("cache-control", "no-store")
            .Add("x-content-type-options", "nosniff");

    private static readonly ImmutableSortedDictionary<string, string> JsonHeaders =
        NoBodyHeaders.Add("content-type", "application/json");

    public static HttpResult Empty(int status) => new(status, "", NoBodyHeaders);

    public static HttpResult Json<T>(int status, T body, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.Serialize(body, type), JsonHeaders);

    public HttpResult With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    public APIGatewayHttpApiV2ProxyResponse ToEvent() => new()
    {
        StatusCode = Status,
        Headers = new Dictionary<string, string>(Headers, StringComparer.Ordinal),
        Body = Body,
        IsBase64Encoded = false,
    };

    /// <summary>When to look again at a placement or a ticket that has not ended.</summary>
    public HttpResult AskAgain(PlacingRecord record) => record.IsEnded
        ? this
        : With("retry-after", record.Id.Kind is PlacingKind.Placement ? "2" : "5");

    public HttpResult Replayed(bool replayed) => replayed ? With("idempotency-replayed", "true") : this;
}
