using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads distance and batchDistance rules.</summary>
internal static class DistanceReader
{
    internal static Rule? Read(string name, JsonMembers members, RuleScope scope)
    {
        var measurements = Measurements.Read(members, scope, Complaint);
        var reference = members.Required("referenceValue") is { } place ? ReferenceValue.Number(place, scope) : null;
        var bounds = BoundsPlace.Read(members, "minDistance", "maxDistance", each => each.NumberFromZero());
        var aggregation = members["partyAggregation"]?.Choice(Names.NumberAggregations) ?? PartyAggregation.Average;
        return measurements is null || reference is null || bounds is null
            ? null
            : new DistanceRule(name, measurements, reference, bounds, aggregation);
    }

    internal static Rule? ReadBatch(string name, JsonMembers members, RuleScope scope)
    {
        var attribute = members.Required("batchAttribute") is { } place
            ? AttributePlace.Read(place, scope.Names, AttributeKind.Number, AttributeKind.String)
            : null;
        var aggregation = members["partyAggregation"]?.Choice(Names.NumberAggregations) ?? PartyAggregation.Average;
        if (attribute is null)
            return null;
        if (scope.Names.KindOf(attribute.Value) == AttributeKind.Number)
        {
            return members.Required("maxDistance")?.NumberFromZero() is { } distance
                ? new BatchDistanceRule(name, attribute.Value, distance, aggregation)
                : null;
        }

        members["maxDistance"]?.Refuse("must be left out for a player attribute of type string");
        return new BatchDistanceRule(name, attribute.Value, MaxDistance: null, aggregation);
    }

    private static string? Complaint(ExpressionType type) =>
        type.Element == ElementKind.Number ? null : $"must give numbers, not a {type}";
}
