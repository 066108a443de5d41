using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// Works out what holds at each stage of the expansions, by reading rules and team sizes again with the values that are
/// in force then. So an expanded value is checked like the original one, and its faults point at the step.
/// </summary>
internal sealed class StageReader(
    ExpressionScope names, IReadOnlyList<TeamSource> teams, IReadOnlyList<RuleSource> rules)
{
    /// <summary>Null when something that is in force at one of the stages has a fault.</summary>
    internal IReadOnlyList<Stage>? Read(IReadOnlyList<Expansion> expansions)
    {
        var firstRules = RuleListReader.Read(rules, names);
        List<Stage?> stages = [First(firstRules)];
        var waits = expansions.SelectMany(expansion => expansion.Steps).Select(step => step.WaitTimeSeconds);
        foreach (var wait in waits.Distinct().Order())
            stages.Add(At(wait, expansions, firstRules));
        return stages.Contains(null) ? null : [.. stages.OfType<Stage>()];
    }

    private Stage? First(IReadOnlyList<Rule> firstRules) =>
        TeamReader.Sizes(teams) is { } sizes && !firstRules.OfType<UnreadRule>().Any()
            ? new(0, sizes, firstRules)
            : null;

    private Stage? At(int wait, IReadOnlyList<Expansion> expansions, IReadOnlyList<Rule> firstRules)
    {
        var expandedTeams = teams.ToArray();
        var expandedRules = rules.ToArray();
        foreach (var expansion in expansions)
        {
            if (expansion.At(wait) is not { } step)
                continue;
            foreach (var source in expansion.Sources)
            {
                if (expansion.IsOfRule)
                    expandedRules[source] = With(expandedRules[source], expansion.Property, step.Value);
                else
                    expandedTeams[source] = With(expandedTeams[source], expansion.Property, step.Value);
            }
        }

        var sizes = TeamReader.Sizes(expandedTeams);
        var read = RuleListReader.Read(expandedRules, names, rules, firstRules);
        return sizes is null || read.OfType<UnreadRule>().Any() ? null : new(wait, sizes, read);
    }

    private static RuleSource With(RuleSource source, string property, JsonPlace value) =>
        source with { Members = source.Members.With(property, value) };

    private static TeamSource With(TeamSource source, string property, JsonPlace value) =>
        source with { Members = source.Members.With(property, value) };
}
