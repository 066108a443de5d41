using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>true or false, and none of YAML's other words for them.</summary>
internal sealed class ConfigFlag : ConfigKind<bool>
{
    public override bool TryRead(ConfigNode node, out bool value)
    {
        value = node.Scalar == "true";
        return value || node.Scalar == "false" || node.Refuse("must be true or false");
    }

    public override JsonObject Schema() => new() { ["type"] = "boolean" };
}
