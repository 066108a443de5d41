using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads collection rules.</summary>
internal static class CollectionReader
{
    internal static Rule? Read(string name, JsonMembers members, RuleScope scope)
    {
        var measurements = Measurements.Read(members, scope, Complaint);
        var operation = members.Required("operation")?.Choice(Names.CollectionOperations);
        var bounds = BoundsPlace.Read(members, "minCount", "maxCount", each => each.Count(0));
        var aggregation = members["partyAggregation"]?.Choice(Names.ListAggregations) ?? PartyAggregation.Union;
        if (operation is null)
            return null;
        var sound = Reference(members, operation.Value, scope, out var reference);
        return measurements is null || bounds is null || !sound
            ? null
            : new CollectionRule(name, measurements, operation.Value, reference, bounds, aggregation);
    }

    private static bool Reference(
        JsonMembers members, CollectionOperation operation, RuleScope scope, out Expression? reference)
    {
        reference = null;
        if (operation == CollectionOperation.Intersection)
        {
            members["referenceValue"]?.Refuse("must be left out for the operation intersection");
            return members["referenceValue"] is null;
        }

        if (members.Required("referenceValue") is not { } place)
            return false;
        reference = operation == CollectionOperation.Contains
            ? ReferenceValue.Text(place, scope)
            : ReferenceValue.TextList(place, scope);
        return reference is not null;
    }

    private static string? Complaint(ExpressionType type) =>
        type is { Element: ElementKind.Text, Depth: > 0 } ? null : $"must give lists of strings, not a {type}";
}
