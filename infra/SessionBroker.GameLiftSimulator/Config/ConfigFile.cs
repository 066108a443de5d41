using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.Config.Tables;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>
/// Reads a configuration file, YAML or JSON (which is YAML), and finds everything that is wrong with it.
/// </summary>
internal static class ConfigFile
{
    public static SimulatorConfig Parse(string text, string file)
    {
        var faults = new ConfigFaults(file);
        if (Load(text, faults) is { } root && RootTable.Kind.TryRead(new ConfigNode(root, "", faults), out var config))
        {
            config = config with { Options = config.Options with { Region = HomeRegion.Of(config) } };
            ReferenceChecks.Check(config.Setup, faults);
            LocationChecks.Check(config, faults);
            MatchmakingChecks.Check(config, faults);
            if (!faults.Any)
                return config;
        }

        throw faults.ToException();
    }

    private static YamlNode? Load(string text, ConfigFaults faults)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is [{ RootNode: var root }])
                return root;
            faults.Add(1, "", "the file must hold one YAML or JSON document");
        }
        catch (YamlException malformed)
        {
            faults.Add(malformed.Start.Line, "", $"not YAML: {malformed.Message}");
        }

        return null;
    }
}
