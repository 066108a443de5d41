using SessionBroker.GameLiftSimulator.Operations;

namespace SessionBroker.GameLiftSimulator.Control.Faults;

/// <summary>
/// Finds a rule that cannot mean what it says: a misspelt operation would be a test that tests nothing.
/// </summary>
internal static class FaultRuleCheck
{
    /// <summary>What is wrong, or null.</summary>
    public static string? FaultOf(FaultRule rule) => rule switch
    {
        { Operation: not FaultRule.EveryOperation } when !OperationTable.All.ContainsKey(rule.Operation) =>
            $"There is no operation '{rule.Operation}' to strike.",
        { Probability: not (>= 0 and <= 1) } => "The probability must be from 0 to 1.",
        { Count: < 0 } => "The count must not be negative.",
        { LatencyMilliseconds: < 0 } => "The latency must not be negative.",
        _ => null,
    };
}
