using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A whole number between two bounds.</summary>
internal sealed class ConfigCount(int min = 0, int max = int.MaxValue) : ConfigKind<int>
{
    public override bool TryRead(ConfigNode node, out int value) =>
        (int.TryParse(node.Scalar, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            && value >= min && value <= max)
        || node.Refuse(max == int.MaxValue
            ? $"must be a whole number, {min} or more"
            : $"must be a whole number from {min} to {max}");

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "integer", ["minimum"] = min };
        if (max != int.MaxValue)
            schema["maximum"] = max;
        return schema;
    }
}
