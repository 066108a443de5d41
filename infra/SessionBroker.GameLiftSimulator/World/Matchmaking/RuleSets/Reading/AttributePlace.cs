using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads the name of a declared attribute of one of some types.</summary>
internal static class AttributePlace
{
    internal static int? Read(JsonPlace place, ExpressionScope scope, params AttributeKind[] kinds)
    {
        if (place.Text() is not { } name)
            return null;
        if (scope.AttributeNamed(name) is not { } attribute)
        {
            place.Refuse($"must name a declared player attribute; there is no {name}");
            return null;
        }

        if (kinds.Contains(scope.KindOf(attribute)))
            return attribute;
        var types = Names.AttributeKinds.Where(row => kinds.Contains(row.Value)).Select(row => row.Key);
        var wanted = string.Join(" or ", types.Order(StringComparer.Ordinal));
        place.Refuse($"must name a player attribute of type {wanted}");
        return null;
    }
}
