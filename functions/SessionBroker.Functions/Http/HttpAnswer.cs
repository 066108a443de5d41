using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SessionBroker.Functions.Http;

/// <summary>An HTTP answer before it becomes an event: status, headers and JSON text.</summary>
internal sealed record HttpAnswer(int Status, string Body, ImmutableSortedDictionary<string, string> Headers)
{
    private static readonly ImmutableSortedDictionary<string, string> NoBodyHeaders =
        ImmutableSortedDictionary<string, string>.Empty
            .Add("cache-control", "no-store")
            .Add("x-content-type-options", "nosniff");

    private static readonly ImmutableSortedDictionary<string, string> JsonHeaders =
        NoBodyHeaders.Add("content-type", "application/json");

    public static HttpAnswer Empty(int status) => new(status, "", NoBodyHeaders);

    public static HttpAnswer Json<T>(int status, T body, JsonTypeInfo<T> type) =>
        new(status, JsonSerializer.Serialize(body, type), JsonHeaders);

    public HttpAnswer With(string header, string value) => this with { Headers = Headers.SetItem(header, value) };

    public HttpAnswer Replayed(bool replayed) => replayed ? With("idempotency-replayed", "true") : this;
}
