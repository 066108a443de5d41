using System.Text.Json;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads the property expressions of a rule.</summary>
internal static class Measurements
{
    /// <summary>measurements, a list or a single string; null when one of them is refused.</summary>
    internal static IReadOnlyList<Expression>? Read(
        JsonMembers members, RuleScope scope, Func<ExpressionType, string?> complaint)
    {
        if (members.Required("measurements") is not { } place)
            return null;
        var places = place.Element.ValueKind == JsonValueKind.String ? [place] : place.Items() ?? [];
        if (places.Count == 0)
            place.Refuse("must be a property expression or a list of them");
        Expression[] read = [.. places.Select(each => One(each, scope, complaint)).OfType<Expression>()];
        return read.Length == 0 || read.Length < places.Count ? null : read;
    }

    internal static Expression? One(JsonPlace place, RuleScope scope, Func<ExpressionType, string?> complaint)
    {
        if (place.Text() is not { } text)
            return null;
        try
        {
            var expression = ExpressionParser.Parse(text, scope.Names);
            if (complaint(expression.Type) is not { } message)
                return expression;
            place.Refuse(message);
        }
        catch (ExpressionException fault)
        {
            place.Refuse(fault.Message);
        }

        return null;
    }
}
