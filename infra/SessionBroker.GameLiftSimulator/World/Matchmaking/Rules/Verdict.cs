namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

/// <summary>What a rule says of a lineup, from the best to the worst.</summary>
internal enum Verdict
{
    /// <summary>It is met, or has nothing to judge yet.</summary>
    Holds,

    /// <summary>It is not met; with more players it may be.</summary>
    Fails,

    /// <summary>It is not met, and no players who join can change that.</summary>
    FailsForGood,
}
