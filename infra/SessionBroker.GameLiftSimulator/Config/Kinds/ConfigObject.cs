using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A mapping with known keys, read into a record that starts with its defaults.</summary>
internal sealed class ConfigObject<T>(T start, params ConfigMember<T>[] members) : ConfigKind<T>
    where T : class
{
    public override bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out T value) =>
        TryFill(node, start, out value);

    /// <summary>Reads into a record that may have been filled already.</summary>
    public bool TryFill(ConfigNode node, T record, out T value)
    {
        value = record;
        if (node.Yaml is not YamlMappingNode { Children: var children })
            return node.Refuse("must be a mapping of keys to values");
        var sound = true;
        foreach (var (key, child) in children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (members.FirstOrDefault(member => member.Name == name) is not { } member)
                sound = node.Member(name, key).Refuse($"unknown key; known are {Known()}");
            else if (member.Fill(node.Member(name, child), value) is { } filled)
                value = filled;
            else
                sound = false;
        }

        foreach (var member in members)
        {
            if (member.Required && !children.ContainsKey(new YamlScalarNode(member.Name)))
                sound = node.Refuse($"'{member.Name}' is missing");
        }

        return sound;
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema()))),
        };
        if (members.Any(member => member.Required))
        {
            schema["required"] = new JsonArray(
                [.. members.Where(member => member.Required).Select(member => JsonValue.Create(member.Name))]);
        }

        return schema;
    }

    private string Known() => string.Join(", ", members.Select(member => member.Name));
}
