using System.Text.RegularExpressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// Reads expansions: docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-rulesets-components-expansion.html
/// </summary>
internal sealed partial class ExpansionReader(
    ExpressionScope names, IReadOnlyList<TeamSource> teams, IReadOnlyList<RuleSource> rules)
{
    private static readonly string[] TeamProperties = ["minPlayers", "maxPlayers"];

    [GeneratedRegex(@"^(?<list>rules|teams)\[(?<names>.+)\]\.(?<property>\w+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Target { get; }

    internal IReadOnlyList<Expansion> Read(JsonMembers root) =>
        [.. root.Items("expansions").Select(One).OfType<Expansion>()];

    private Expansion? One(JsonPlace place)
    {
        if (place.Members() is not { } members)
            return null;
        var steps = members.Required("steps") is { } list ? Steps(list) : null;
        if (members.Required("target") is not { } target || target.Text() is not { } text)
            return null;
        var match = Target.Match(text);
        if (!match.Success)
        {
            target.Refuse("must be rules[name].property, teams[name].minPlayers or teams[name].maxPlayers");
            return null;
        }

        var property = match.Groups["property"].Value;
        var isOfRule = match.Groups["list"].Value == "rules";
        var sources = isOfRule
            ? RuleNamed(target, match.Groups["names"].Value, property)
            : TeamsNamed(target, match.Groups["names"].Value, property);
        return sources is null || steps is null ? null : new(isOfRule, sources, property, steps);
    }

    private int[]? RuleNamed(JsonPlace target, string name, string property)
    {
        var index = rules.TakeWhile(rule => rule.Name != name).Count();
        if (index == rules.Count)
            target.Refuse($"must name a rule; there is no {name}");
        else if (rules[index].Kind.Name == RuleKinds.Compound)
            target.Refuse("must not name a compound rule; its member rules can be expanded");
        else if (rules[index].Kind.Properties.Contains(property))
            return [index];
        else
            target.Refuse($"must name one of {string.Join(", ", rules[index].Kind.Properties)} of the rule");
        return null;
    }

    private int[]? TeamsNamed(JsonPlace target, string list, string property)
    {
        if (!TeamProperties.Contains(property))
        {
            target.Refuse($"must name one of {string.Join(", ", TeamProperties)} of the team");
            return null;
        }

        if (list.Trim() == "*")
            return [.. Enumerable.Range(0, teams.Count)];
        var sources = new List<int>();
        foreach (var name in list.Split(',').Select(name => name.Trim()))
        {
            var index = teams.TakeWhile(team => names.Teams[team.Teams[0]].BaseName != name).Count();
            if (index == teams.Count)
            {
                target.Refuse($"must name a team as it is defined; there is no {name}");
                return null;
            }

            sources.Add(index);
        }

        return [.. sources];
    }

    private static List<ExpansionStep>? Steps(JsonPlace list)
    {
        if (list.Items() is not { } places)
            return null;
        if (places.Count == 0)
            list.Refuse("must have at least one step");
        var steps = new List<ExpansionStep>();
        foreach (var members in places.Select(place => place.Members()).OfType<JsonMembers>())
        {
            var wait = members.Required("waitTimeSeconds")?.Count(0);
            if (members.Required("value") is not { } value || wait is null)
                continue;
            if (steps.Count > 0 && steps[^1].WaitTimeSeconds >= wait)
                members["waitTimeSeconds"]!.Refuse("must be greater than that of the step before");
            steps.Add(new(wait.Value, value));
        }

        return steps.Count == places.Count ? steps : null;
    }
}
