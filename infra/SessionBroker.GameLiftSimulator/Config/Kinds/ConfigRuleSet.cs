using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>The body of a matchmaking rule set: JSON as text; each error has its position there.</summary>
internal sealed class ConfigRuleSet : ConfigKind<string>
{
    public override bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out string value)
    {
        value = node.Scalar;
        if (value is null)
            return node.Refuse("must be the rule set's JSON as text");
        foreach (var fault in RuleSetReader.Read(value).Faults)
            node.Refuse(fault.ToString());
        return RuleSetReader.Read(value).RuleSet is not null;
    }

    public override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["minLength"] = 1,
        ["maxLength"] = RuleSetLimits.BodyCharactersMax,
    };
}
