using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

/// <summary>
/// All configurations by their names, at most ten on a page, or those of some names or of one rule set; unknown ones
/// are left out.
/// </summary>
internal static class DescribeMatchmakingConfigurations
{
    private const int PageMax = 10;

    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        if (PageRequest.Read(world, nameof(DescribeMatchmakingConfigurations), input, PageMax)
            .Refused(out var foreign, out var page))
        {
            return foreign;
        }

        var chosen = input.Texts("Names") is { Count: > 0 } names
            ? names.Select(world.FlexMatch.Configurations.Find).OfType<MatchmakingConfiguration>().Distinct()
                .OrderBy(each => each.Name, StringComparer.Ordinal)
            : world.FlexMatch.Configurations.All;
        if (input.Text("RuleSetName") is { } ruleSet)
        {
            var name = world.FlexMatch.RuleSets.Find(ruleSet)?.Name;
            chosen = chosen.Where(each => each.Setup.RuleSetName == name);
        }

        return page.Write(
            world, "Configurations", chosen.Where(each => string.CompareOrdinal(each.Name, page.After) > 0),
            each => MatchmakingConfigurationShape.Of(world, each), last => last.Name);
    }
}
