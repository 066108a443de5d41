using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations.Input;
using SessionBroker.GameLiftSimulator.Operations.Shapes;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

namespace SessionBroker.GameLiftSimulator.Operations.Matchmaking;

internal static class CreateMatchmakingRuleSet
{
    internal static OperationAnswer Run(GameLiftState world, JsonObject input)
    {
        var (name, body) = (input.Required("Name"), input.Required("RuleSetBody"));
        if (RuleSetReading.Refuse(body) is { } invalid)
        {
            return invalid;
        }

        if (MatchmakingNames.Refuse(world, name, world.FlexMatch.RuleSets.Find(name) is not null) is { } refused)
        {
            return refused;
        }

        if (world.FlexMatch.RuleSets.Count >= world.Options.MatchmakingRuleSetsMax)
        {
            return Refusals.Limit(
                $"An account has at most {world.Options.MatchmakingRuleSetsMax} rule sets in a Region.");
        }

        var made = new MatchmakingRuleSet { Name = name, Body = body, CreationTime = world.Now };
        world.FlexMatch.RuleSets.Add(made);
        return new JsonObject { ["RuleSet"] = MatchmakingRuleSetShape.Of(world, made) };
    }
}
