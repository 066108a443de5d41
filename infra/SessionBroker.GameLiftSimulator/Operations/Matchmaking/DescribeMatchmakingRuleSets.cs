using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>All rule sets by name, at most ten on a page, or the requested ones, which must all exist.</summary>
internal static class DescribeMatchmakingRuleSets
{
    private const int PageMax = 10;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(DescribeMatchmakingRuleSets), input, PageMax)
            .Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var names = input.Texts("Names");
        if (names?.FirstOrDefault(each => world.FlexMatch.RuleSets.Find(each) is null) is { } unknown)
        {
            return Refusals.RuleSetNotFound(unknown);
        }

        var ruleSets = names?.Select(world.FlexMatch.RuleSets.Find).OfType<MatchmakingRuleSet>().Distinct()
            .OrderBy(each => each.Name, StringComparer.Ordinal) ?? world.FlexMatch.RuleSets.All;
        return page.Write(
            world, "RuleSets", ruleSets.Where(each => string.CompareOrdinal(each.Name, page.After) > 0),
            each => MatchmakingRuleSetShape.Of(world, each), last => last.Name);
    }
}
