using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A sequence of values of one kind; the errors of all items are noted.</summary>
internal sealed class ConfigList<T>(ConfigKind<T> item, int min = 0) : ConfigKind<IReadOnlyList<T>>
{
    public override bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out IReadOnlyList<T> value)
    {
        value = null;
        if (node.Yaml is not YamlSequenceNode { Children: var children })
            return node.Refuse("must be a list");
        if (children.Count < min)
            return node.Refuse($"must have at least {min}");
        var items = new List<T>();
        for (var index = 0; index < children.Count; index++)
        {
            if (item.TryRead(node.Item(index, children[index]), out var read))
                items.Add(read);
        }

        value = items;
        return items.Count == children.Count;
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
        if (min > 0)
            schema["minItems"] = min;
        return schema;
    }
}
