namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// How many players a match may have, and what a large one may not use:
/// docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-design-rulesets-large.html
/// </summary>
internal static class MatchSizeCheck
{
    internal static void Check(JsonMembers root, RuleSet ruleSet, IReadOnlyList<RuleSource> rules)
    {
        if (ruleSet.PlayersMax > RuleSetLimits.PlayersMax)
        {
            root["teams"]!.Refuse(
                $"must add up to at most {RuleSetLimits.PlayersMax} players, not {ruleSet.PlayersMax}");
        }

        if (!ruleSet.IsLarge)
            return;
        if (ruleSet.Algorithm.Strategy != Strategy.Balanced)
        {
            root.Place.Faults.Add(
                "/algorithm/strategy",
                $"must be balanced for matches of more than {RuleSetLimits.SmallMatchPlayersMax} players");
        }

        foreach (var rule in rules)
            Check(rule);
    }

    private static void Check(RuleSource rule)
    {
        if (!rule.Kind.InLargeMatches)
        {
            rule.Members["type"]!.Refuse(
                "must be latency or batchDistance for matches of more than "
                + $"{RuleSetLimits.SmallMatchPlayersMax} players");
        }

        foreach (var property in rule.Kind.SmallMatchProperties)
        {
            rule.Members[property]?.Refuse(
                $"must be left out for matches of more than {RuleSetLimits.SmallMatchPlayersMax} players");
        }
    }
}
