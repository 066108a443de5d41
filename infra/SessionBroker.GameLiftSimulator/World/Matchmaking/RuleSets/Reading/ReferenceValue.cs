using System.Text.Json;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads a referenceValue: a property expression where the text looks like one, else a plain value.</summary>
internal static class ReferenceValue
{
    internal static Expression? Number(JsonPlace place, RuleScope scope)
    {
        if (IsExpression(place))
            return Measurements.One(place, scope, Of(ElementKind.Number, 0, "a single number"));
        if (place.NumberOrNull() is { } number)
            return Expression.Constant.Of(number);
        place.Refuse("must be a number or a property expression for a single number");
        return null;
    }

    internal static Expression? Text(JsonPlace place, RuleScope scope)
    {
        if (IsExpression(place))
            return Measurements.One(place, scope, Of(ElementKind.Text, 0, "a single string"));
        return place.Text() is { } text ? Expression.Constant.Of(text) : null;
    }

    internal static Expression? TextList(JsonPlace place, RuleScope scope)
    {
        if (IsExpression(place))
            return Measurements.One(place, scope, Of(ElementKind.Text, 1, "a list of strings"));
        if (place.Element.ValueKind == JsonValueKind.String)
            return place.Text() is { } text ? Expression.Constant.Of([text]) : null;
        string?[] items = [.. (place.Items() ?? []).Select(item => item.Text())];
        return items.Contains(null) ? null : Expression.Constant.Of(items!);
    }

    private static bool IsExpression(JsonPlace place) =>
        place.Element.ValueKind == JsonValueKind.String
        && ExpressionParser.LooksLikeExpression(place.Element.GetString()!);

    private static Func<ExpressionType, string?> Of(ElementKind element, int depth, string wanted) => type =>
        type.Element == element && type.Depth == depth ? null : $"must give {wanted}, not a {type}";
}
