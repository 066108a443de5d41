using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>Reads rules.</summary>
internal static class RuleListReader
{
    internal static IReadOnlyList<RuleSource> Sources(JsonMembers root)
    {
        var places = root.Items("rules");
        UniqueNames.Check(places);
        return [.. places.Select(Source).OfType<RuleSource>()];
    }

    internal static IReadOnlyList<Rule> Read(IReadOnlyList<RuleSource> sources, ExpressionScope names)
    {
        var all = sources.Select(source => source.Name).ToHashSet();
        var rules = new List<Rule>();
        foreach (var source in sources)
            rules.Add(One(source, new(names, rules, all)));
        return rules;
    }

    /// <summary>
    /// The same with other sources for some rules. A compound rule is read anew, for the rules it names.
    /// </summary>
    internal static IReadOnlyList<Rule> Read(
        IReadOnlyList<RuleSource> sources,
        ExpressionScope names,
        IReadOnlyList<RuleSource> oldSources,
        IReadOnlyList<Rule> oldRules)
    {
        var all = sources.Select(source => source.Name).ToHashSet();
        var rules = new List<Rule>();
        for (var index = 0; index < sources.Count; index++)
        {
            var isUnchanged = ReferenceEquals(sources[index], oldSources[index])
                && sources[index].Kind.Name != RuleKinds.Compound;
            rules.Add(isUnchanged ? oldRules[index] : One(sources[index], new(names, rules, all)));
        }

        return rules;
    }

    private static RuleSource? Source(JsonPlace place)
    {
        if (place.Members() is not { } members)
            return null;
        var name = members.Required("name")?.Text();
        if (members.Required("type") is not { } type || type.Text() is not { } typeName)
            return null;
        if (RuleKinds.Find(typeName) is { } kind)
            return name is null ? null : new(name, kind, members);
        type.Refuse($"must be one of {string.Join(", ", RuleKinds.Names)}");
        return null;
    }

    private static Rule One(RuleSource source, RuleScope scope) =>
        source.Kind.Read(source.Name, source.Members, scope) ?? new UnreadRule(source.Name);
}
