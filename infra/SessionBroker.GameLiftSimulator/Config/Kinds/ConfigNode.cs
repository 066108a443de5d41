using YamlDotNet.RepresentationModel;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A value in the file, with its position and the list of errors.</summary>
internal sealed record ConfigNode(YamlNode Yaml, string Path, ConfigFaults Faults)
{
    public string? Scalar => (Yaml as YamlScalarNode)?.Value;

    public ConfigNode Member(string name, YamlNode yaml) => Visited(Path.Length == 0 ? name : $"{Path}.{name}", yaml);

    public ConfigNode Item(int index, YamlNode yaml) => Visited($"{Path}[{index}]", yaml);

    /// <summary>Notes a fault and answers false, for a reader to return.</summary>
    public bool Refuse(string message)
    {
        Faults.Add(Yaml.Start.Line, Path, message);
        return false;
    }

    private ConfigNode Visited(string path, YamlNode yaml)
    {
        Faults.Visit(path, yaml);
        return new ConfigNode(yaml, path, Faults);
    }
}
