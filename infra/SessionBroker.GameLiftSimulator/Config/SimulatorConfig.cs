using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Events;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>What a configuration file says: the world to start with, how it behaves, and what goes wrong.</summary>
public sealed record SimulatorConfig
{
    /// <summary>
    /// The built-in world: an EC2 fleet with a remote location, an Anywhere fleet, two aliases, a queue.
    /// </summary>
    public static SimulatorConfig Default { get; } = new();

    /// <summary>Reads a file, YAML or JSON; throws <see cref="ConfigException"/> with all its errors.</summary>
    public static SimulatorConfig Load(string path)
    {
        try
        {
            return ConfigFile.Parse(File.ReadAllText(path), Path.GetFileName(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException([$"{path}: {unreadable.Message}"]);
        }
    }

    public string Region => Options.Region;

    public IReadOnlyList<FaultRule> Faults { get; init; } = [];

    public IReadOnlyList<SigningCredential> Credentials { get; init; } = [];

    public EventFaults EventFaults { get; init; } = new();

    /// <summary>The home Region as the file says it; absent, it follows from the fleets.</summary>
    internal string? GivenRegion { get; init; }

    internal WorldOptions Options { get; init; } = new();

    internal WorldSetup Setup { get; init; } = WorldSetup.Default;

    /// <summary>UNVERIFIED. What GameLift calls a broken constraint of its model.</summary>
    internal string ConstraintError { get; init; } = Protocol.WireErrors.Validation;
}
