using System.Diagnostics;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>AttributeValue: one member, named by its type.</summary>
internal static class AttributeShape
{
    internal static JsonObject Of(AttributeValue value) => value switch
    {
        AttributeValue.String text => new() { ["S"] = text.Text },
        AttributeValue.Number number => new() { ["N"] = number.Amount },
        AttributeValue.StringList list => new() { ["SL"] = ObjectWriting.Texts(list.Items) },
        AttributeValue.StringNumberMap map => new()
        {
            ["SDM"] = new JsonObject(map.Entries.Select(
                each => KeyValuePair.Create(each.Key, (JsonNode?)JsonValue.Create(each.Value)))),
        },
        _ => throw new UnreachableException(),
    };
}
