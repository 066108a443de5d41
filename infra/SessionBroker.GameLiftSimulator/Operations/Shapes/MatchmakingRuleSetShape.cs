using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

internal static class MatchmakingRuleSetShape
{
    internal static JsonObject Of(GameLiftState world, MatchmakingRuleSet ruleSet) => new JsonObject
    {
        ["RuleSetName"] = ruleSet.Name,
        ["RuleSetArn"] = world.Arns.RuleSet(ruleSet.Name),
        ["RuleSetBody"] = ruleSet.Body,
    }
        .With("CreationTime", ruleSet.CreationTime);
}
