using SessionBroker.GameLiftSimulator.Config.Kinds;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.Config;

/// <summary>
/// Matchmaking configurations in a configuration file: the rule sets and queues that they name, and what members forbid
/// one another, by the same rules as CreateMatchmakingConfiguration.
/// </summary>
internal static class MatchmakingChecks
{
    public static void Check(SimulatorConfig config, ConfigFaults faults)
    {
        foreach (var (index, matchmaker) in config.Setup.Configurations.Index())
        {
            var path = $"matchmakers[{index}]";
            if (!config.Setup.RuleSets.Any(each => each.Name == matchmaker.RuleSetName))
                faults.Add($"{path}.ruleSet", $"there is no rule set '{matchmaker.RuleSetName}'");
            foreach (var (at, queue) in matchmaker.GameSessionQueues.Index())
            {
                if (!config.Setup.Queues.Any(each => each.Name == Arns.IdOf(queue)))
                    faults.Add($"{path}.queues[{at}]", $"there is no queue '{queue}'");
            }

            if (ConfigurationFaults.Find(matchmaker.Decided(config.Options)) is { } fault)
                faults.Add(path, fault);
            CheckPlayers(matchmaker.Players, $"{path}.players", faults);
        }

        CheckPlayers(config.Options.PlayersOfNewMatchmakers, "options.playersOfNewMatchmakers", faults);
    }

    private static void CheckPlayers(MatchPlayerBehaviour? players, string path, ConfigFaults faults)
    {
        if (players?.AcceptChance + players?.RejectChance > 1)
            faults.Add(path, "'acceptChance' and 'rejectChance' are more than 1 together");
    }
}
