namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Matching;

/// <summary>
/// How often a rule passed and failed while a match was formed (ruleEvaluationMetrics of the events).
/// </summary>
internal sealed record RuleTally(string RuleName, int PassedCount, int FailedCount);
