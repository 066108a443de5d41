using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>An AttributeValue, which holds exactly one of its four members.</summary>
internal static class AttributeReading
{
    internal static Outcome<AttributeValue> Read(string name, JsonObject value)
    {
        AttributeValue?[] given =
        [
            value.Text("S") is { } text ? new AttributeValue.String(text) : null,
            value.Real("N") is { } number ? new AttributeValue.Number(number) : null,
            value.Texts("SL") is { } list
                ? new AttributeValue.StringList([.. list.Distinct(StringComparer.Ordinal)])
                : null,
            value.Object("SDM") is { } map ? Map(map) : null,
        ];
        if (given.OfType<AttributeValue>().ToArray() is not [var only])
        {
            return Refusals.Invalid($"Attribute {name} must have exactly one of S, N, SL and SDM.");
        }

        return only switch
        {
            AttributeValue.StringList { Items.Count: > RuleSetLimits.ListItemsMax } =>
                Refusals.Invalid($"Attribute {name} must have at most {RuleSetLimits.ListItemsMax} strings."),
            AttributeValue.StringNumberMap { Entries.Count: > RuleSetLimits.MapEntriesMax } =>
                Refusals.Invalid($"Attribute {name} must have at most {RuleSetLimits.MapEntriesMax} entries."),
            _ => only,
        };
    }

    private static AttributeValue.StringNumberMap Map(JsonObject map) => new(
        map.ToDictionary(each => each.Key, each => map.Real(each.Key)!.Value, StringComparer.Ordinal));
}
