using YamlDotNet.RepresentationModel;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>
/// Collects the errors of a file, and stores the line of each path, so that a check of several values together can
/// point at one.
/// </summary>
internal sealed class ConfigFaults(string file)
{
    private readonly List<(long Line, string Text)> _faults = [];
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);

    public bool Any => _faults.Count > 0;

    public void Visit(string path, YamlNode node) => _lines[path] = node.Start.Line;

    public void Add(string path, string message) => Add(_lines.GetValueOrDefault(path, 1), path, message);

    public void Add(long line, string path, string message) =>
        _faults.Add((line, path.Length == 0 ? $"{file}:{line}: {message}" : $"{file}:{line}: {path}: {message}"));

    public ConfigException ToException() => new([.. _faults.OrderBy(fault => fault.Line).Select(fault => fault.Text)]);
}
