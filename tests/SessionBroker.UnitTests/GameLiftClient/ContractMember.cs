using System.Text.Json.Nodes;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>A member of a request, a response or a shape, or the item of a list or map.</summary>
internal sealed record ContractMember(JsonObject Facts)
{
    public string Name => (string?)Facts["name"] ?? ShapeName;

    public string ShapeName => (string)Facts["shape"]!;

    public string Type => (string)Facts["type"]!;

    public bool Required => (bool?)Facts["required"] ?? false;

    public bool Sensitive => (bool?)Facts["sensitive"] ?? false;

    public long? Min => Limit("minLength", "minItems", "min");

    public long? Max => Limit("maxLength", "maxItems", "max");

    /// <summary>The name of the structure that it is.</summary>
    public string? Structure => ((string?)Facts["ref"])?.Split('/')[^1];

    public IReadOnlyList<string>? Enumeration =>
        Facts["enum"]?.AsArray().Select(value => (string)value!).ToList();

    /// <summary>What a list or map holds.</summary>
    public ContractMember? Item =>
        (Facts["item"] ?? Facts["value"]) is JsonObject item ? new ContractMember(item) : null;

    public IEnumerable<ContractMember> WithItems() => Item is { } item ? [this, .. item.WithItems()] : [this];

    private long? Limit(params string[] names) =>
        names.Select(name => (long?)Facts[name]).FirstOrDefault(limit => limit is not null);
}
