namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>Limits of the FlexMatch guide, the API reference and the quotas page.</summary>
internal static class RuleSetLimits
{
    /// <summary>RuleSetBody of CreateMatchmakingRuleSet.</summary>
    internal const int BodyCharactersMax = 65_535;

    internal const string LanguageVersion = "1.0";

    /// <summary>docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-design-rulesets-large.html</summary>
    internal const int SmallMatchPlayersMax = 40;

    internal const int PlayersMax = 200;

    /// <summary>AttributeValue of the API reference.</summary>
    internal const int TextCharactersMax = 100;

    internal const int ListItemsMax = 100;

    internal const int MapEntriesMax = 10;
}
