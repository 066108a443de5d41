using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>Text that is not empty, of a pattern where one is given.</summary>
internal sealed class ConfigText(string? pattern = null, string? meaning = null) : ConfigKind<string>
{
    private readonly Regex? _pattern = pattern is null ? null : new Regex(pattern, RegexOptions.NonBacktracking);

    public override bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out string value)
    {
        value = node.Scalar;
        if (string.IsNullOrEmpty(value))
            return node.Refuse("must be text");
        return _pattern?.IsMatch(value) != false || node.Refuse($"must be {meaning}, not '{value}'");
    }

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        if (pattern is not null)
            schema["pattern"] = pattern;
        return schema;
    }
}
