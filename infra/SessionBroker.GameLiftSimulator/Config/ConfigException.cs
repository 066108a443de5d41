namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>A configuration that cannot be used; each fault is a line "file:line: path: what is wrong".</summary>
public sealed class ConfigException(IReadOnlyList<string> faults) : FormatException(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
