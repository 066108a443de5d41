namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>A rule as it is written, at one stage of the expansions.</summary>
internal sealed record RuleSource(string Name, RuleKind Kind, JsonMembers Members);
