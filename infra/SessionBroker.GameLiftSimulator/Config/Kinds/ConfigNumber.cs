using System.Globalization;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>A number from 0, or from 0 to a greatest.</summary>
internal sealed class ConfigNumber(double? max = null) : ConfigKind<double>
{
    public override bool TryRead(ConfigNode node, out double value) =>
        (double.TryParse(node.Scalar, NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value) && value >= 0 && !(value > max))
        || node.Refuse(max is null ? "must be a number, 0 or more" : $"must be a number from 0 to {max}");

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number", ["minimum"] = 0 };
        if (max is not null)
            schema["maximum"] = max;
        return schema;
    }
}
