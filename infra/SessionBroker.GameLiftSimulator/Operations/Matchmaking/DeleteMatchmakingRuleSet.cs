using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class DeleteMatchmakingRuleSet
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var name = input.Required("Name");
        if (world.FlexMatch.RuleSets.Find(name) is not { } ruleSet)
        {
            return Refusals.RuleSetNotFound(name);
        }

        var all = world.FlexMatch.Configurations.All;
        if (all.FirstOrDefault(each => each.Setup.RuleSetName == ruleSet.Name) is { } user)
        {
            return Refusals.Of(
                world.Options.MatchmakingInUseError,
                $"Matchmaking rule set ({ruleSet.Name}) is in use by matchmaking configuration ({user.Name}).");
        }

        world.FlexMatch.RuleSets.Remove(ruleSet);
        return new JsonObject();
    }
}
