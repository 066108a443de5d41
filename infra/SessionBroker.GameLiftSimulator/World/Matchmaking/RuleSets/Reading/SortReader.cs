using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads distanceSort and absoluteSort rules.</summary>
internal static class SortReader
{
    internal static Rule? ReadDistance(string name, JsonMembers members, RuleScope scope) =>
        Read(name, SortKind.Distance, members, scope);

    internal static Rule? ReadAbsolute(string name, JsonMembers members, RuleScope scope) =>
        Read(name, SortKind.Absolute, members, scope);

    private static SortRule? Read(string name, SortKind kind, JsonMembers members, RuleScope scope)
    {
        var descending = members.Required("sortDirection")?.Choice(Names.SortDirections);
        var attribute = members.Required("sortAttribute") is { } place
            ? AttributePlace.Read(place, scope.Names, AttributeKind.Number, AttributeKind.StringNumberMap)
            : null;
        var mapKey = members["mapKey"]?.Choice(Names.MapKeys);
        var aggregation = members["partyAggregation"]?.Choice(Names.NumberAggregations) ?? PartyAggregation.Average;
        if (attribute is null || descending is null)
            return null;
        if (scope.Names.KindOf(attribute.Value) == AttributeKind.Number)
            members["mapKey"]?.Refuse("must be left out for a player attribute of type number");
        else if (members.Required("mapKey") is null)
            return null;
        return new(name, kind, descending.Value, attribute.Value, mapKey, aggregation);
    }
}
