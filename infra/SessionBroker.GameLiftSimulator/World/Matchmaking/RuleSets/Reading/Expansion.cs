namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

/// <summary>
/// A property of rules or team definitions that changes with time; sources are indexes into their list.
/// </summary>
internal sealed record Expansion(
    bool IsOfRule, IReadOnlyList<int> Sources, string Property, IReadOnlyList<ExpansionStep> Steps)
{
    /// <summary>The step that is in force after this time: the last one whose time has come.</summary>
    internal ExpansionStep? At(int waitTimeSeconds) =>
        Steps.LastOrDefault(step => step.WaitTimeSeconds <= waitTimeSeconds);
}
