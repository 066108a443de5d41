using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Lineups;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads comparison rules, with a reference and without.</summary>
internal static class ComparisonReader
{
    internal static Rule? Read(string name, JsonMembers members, RuleScope scope)
    {
        var measurements = Measurements.Read(members, scope, Complaint);
        var operation = members.Required("operation")?.Choice(Names.Operations);
        var aggregation = members["partyAggregation"]?.Choice(Names.NumberAggregations) ?? PartyAggregation.Average;
        if (measurements is null || operation is null)
            return null;
        var element = measurements[0].Type.Element;
        if (measurements.Any(each => each.Type.Element != element))
        {
            members["measurements"]!.Refuse("must be all of numbers or all of strings");
            return null;
        }

        return members["referenceValue"] is { } place
            ? With(place, new(name, measurements, operation.Value, Expression.Constant.Of(0), aggregation), scope)
            : Without(members, new(name, measurements, operation == Operation.Equal, aggregation), operation.Value);
    }

    private static ComparisonRule? With(JsonPlace place, ComparisonRule rule, RuleScope scope)
    {
        var ofText = rule.Measurements[0].Type.Element == ElementKind.Text;
        if (ofText && rule.Operation is not (Operation.Equal or Operation.NotEqual))
        {
            place.Refuse("strings can be compared by = and != only");
            return null;
        }

        var reference = ofText ? ReferenceValue.Text(place, scope) : ReferenceValue.Number(place, scope);
        return reference is null ? null : rule with { Reference = reference };
    }

    private static AlikeRule? Without(JsonMembers members, AlikeRule rule, Operation operation)
    {
        if (operation is Operation.Equal or Operation.NotEqual)
            return rule;
        members["operation"]!.Refuse("must be = or != where the rule has no referenceValue");
        return null;
    }

    private static string? Complaint(ExpressionType type) =>
        type.Element is ElementKind.Number or ElementKind.Text
            ? null
            : $"must give numbers or strings to compare, not a {type}";
}
