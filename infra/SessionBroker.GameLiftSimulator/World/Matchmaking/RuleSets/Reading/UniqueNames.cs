using System.Text.Json;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Names of attributes, teams and rules are unique among their kind.</summary>
internal static class UniqueNames
{
    internal static void Check(IReadOnlyList<JsonPlace> places)
    {
        var known = new HashSet<string>();
        foreach (var place in places)
        {
            if (place.Element.ValueKind == JsonValueKind.Object
                && JsonMembers.Of(place)["name"] is { Element.ValueKind: JsonValueKind.String } name
                && !known.Add(name.Element.GetString()!))
            {
                name.Refuse("must be unique: another one has this name");
            }
        }
    }
}
