using YamlDotNet.RepresentationModel;

namespace SessionBroker.UnitTests.Tidy;

/// <summary>Reads a YAML file of the repository as the tree that stands in it, CloudFormation's tags and all.</summary>
internal static class Yaml
{
    public static YamlMappingNode Read(string path)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(SourceTree.Text(path));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    /// <summary>What stands at a path of names; null where one of them is not there.</summary>
    public static YamlNode? At(this YamlNode node, params ReadOnlySpan<string> names)
    {
        var found = node;
        foreach (var name in names)
        {
            if (found is not YamlMappingNode mapping || !mapping.Children.TryGetValue(name, out found)) return null;
        }

        return found;
    }

    public static string? TextAt(this YamlNode node, params ReadOnlySpan<string> names) =>
        (node.At(names) as YamlScalarNode)?.Value;

    public static IEnumerable<(string Name, YamlNode Node)> Members(this YamlNode? node) =>
        node is YamlMappingNode mapping
            ? mapping.Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, pair.Value))
            : [];

    public static IEnumerable<YamlNode> Items(this YamlNode? node) => (node as YamlSequenceNode)?.Children ?? [];
}
