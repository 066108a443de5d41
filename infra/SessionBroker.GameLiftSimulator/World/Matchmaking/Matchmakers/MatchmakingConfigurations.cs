using SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matchmakers;

/// <summary>The matchmaking configurations of the account, by name.</summary>
internal sealed class MatchmakingConfigurations(StateContext context, Arns arns, MatchmakingRuleSets ruleSets)
{
    private readonly SortedDictionary<string, MatchmakingConfiguration> _byName = new(StringComparer.Ordinal);

    internal IEnumerable<MatchmakingConfiguration> All => _byName.Values;

    internal int Count => _byName.Count;

    /// <summary>A name, or an ARN of the home Region.</summary>
    internal MatchmakingConfiguration? Find(string nameOrArn) =>
        arns.NameOf(nameOrArn, Arns.ConfigurationKind) is { } name ? _byName.GetValueOrDefault(name) : null;

    internal MatchmakingConfiguration Get(string name) => _byName[name];

    internal RuleSet RulesOf(MatchmakingConfiguration configuration) =>
        ruleSets.Get(configuration.Setup.RuleSetName).Rules;

    internal MatchmakingConfiguration Create(MatchmakingConfigurationSetup setup)
    {
        var made = new MatchmakingConfiguration(Decided(setup), context.Now);
        Put(made);
        return made;
    }

    internal void Put(MatchmakingConfiguration configuration) => _byName[configuration.Name] = configuration;

    internal void Remove(MatchmakingConfiguration configuration) => _byName.Remove(configuration.Name);

    /// <summary>
    /// With the modes that the options give where the configuration does not say, and with ARNs of its queues, which a
    /// configuration file may name plainly.
    /// </summary>
    internal MatchmakingConfigurationSetup Decided(MatchmakingConfigurationSetup setup) =>
        setup.Decided(context.Options) with
        {
            GameSessionQueues =
            [
                .. setup.GameSessionQueues.Select(
                    each => each.StartsWith("arn:", StringComparison.Ordinal) ? each : arns.Queue(each)),
            ],
        };
}
