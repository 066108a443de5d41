namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>A rule set, or everything that is wrong with it.</summary>
internal sealed record RuleSetReading(RuleSet? RuleSet, IReadOnlyList<RuleSetFault> Faults);
