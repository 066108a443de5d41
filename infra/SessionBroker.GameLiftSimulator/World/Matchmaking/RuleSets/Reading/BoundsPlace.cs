using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads a pair of bounds, of which at least one must be there.</summary>
internal static class BoundsPlace
{
    internal static Bounds? Read(JsonMembers members, string min, string max, Func<JsonPlace, double?> number)
    {
        if (members[min] is null && members[max] is null)
        {
            members.Place.Refuse($"must have {min} or {max}, or both");
            return null;
        }

        var bounds = new Bounds(
            members[min] is { } least ? number(least) : null,
            members[max] is { } greatest ? number(greatest) : null);
        if (!(bounds.Min > bounds.Max))
            return bounds;
        members[min]!.Refuse($"must not be greater than {max}, which is {bounds.Max}");
        return null;
    }
}
