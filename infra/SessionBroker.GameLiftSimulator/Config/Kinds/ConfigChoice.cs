using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>One of a few words, each standing for a value.</summary>
internal sealed class ConfigChoice<T>(IReadOnlyList<KeyValuePair<string, T>> choices) : ConfigKind<T>
{
    private readonly FrozenDictionary<string, T> _choices = choices.ToFrozenDictionary(StringComparer.Ordinal);

    private IEnumerable<string> Words => choices.Select(choice => choice.Key);

    public override bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out T value) =>
        _choices.TryGetValue(node.Scalar ?? "", out value)
        || node.Refuse($"must be one of {string.Join(", ", Words)}");

    public override JsonObject Schema() => new()
    {
        ["enum"] = new JsonArray([.. Words.Select(word => JsonValue.Create(word))]),
    };
}
