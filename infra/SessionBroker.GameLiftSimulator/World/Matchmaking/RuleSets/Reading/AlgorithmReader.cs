using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads algorithm.</summary>
internal static class AlgorithmReader
{
    internal static Algorithm Read(JsonMembers root, ExpressionScope scope)
    {
        if (root["algorithm"]?.Members() is not { } members)
            return new();
        var algorithm = new Algorithm
        {
            Strategy = members["strategy"]?.Choice(Names.Strategies) ?? Strategy.ExhaustiveSearch,
            BackfillPriority =
                members["backfillPriority"]?.Choice(Names.BackfillPriorities) ?? BackfillPriority.Normal,
            ExpansionAge =
                members["expansionAgeSelection"]?.Choice(Names.ExpansionAges) ?? ExpansionAgeSelection.Newest,
        };
        return algorithm.Strategy == Strategy.Balanced
            ? Balanced(algorithm, members, scope)
            : Exhaustive(algorithm, members, scope);
    }

    private static Algorithm Balanced(Algorithm algorithm, JsonMembers members, ExpressionScope scope) => algorithm with
    {
        BatchingPreference = members["batchingPreference"]?.Choice(Names.BalancedPreferences)
            ?? BatchingPreference.LargestPopulation,
        BalancedAttribute = members.Required("balancedAttribute") is { } place
            ? Attribute(place, scope, [AttributeKind.Number])
            : null,
    };

    private static Algorithm Exhaustive(Algorithm algorithm, JsonMembers members, ExpressionScope scope)
    {
        var preference = members["batchingPreference"]?.Choice(Names.ExhaustivePreferences)
            ?? BatchingPreference.Random;
        if (preference != BatchingPreference.Sorted)
            return algorithm;
        var places = members.Required("sortByAttributes")?.Items();
        if (places is { Count: 0 })
            members["sortByAttributes"]!.Refuse("must name at least one player attribute");
        return algorithm with
        {
            BatchingPreference = preference,
            SortByAttributes =
            [
                .. (places ?? [])
                    .Select(place => Attribute(place, scope, [AttributeKind.Number, AttributeKind.String]))
                    .OfType<int>(),
            ],
        };
    }

    private static int? Attribute(JsonPlace place, ExpressionScope scope, AttributeKind[] kinds) =>
        AttributePlace.Read(place, scope, kinds);
}
