namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets;

/// <summary>
/// A rule set that was read and found valid. What expansions change over time is worked out in advance: one stage for
/// each waiting time at which something changes, in rising order; the first one has no expansion in force.
/// </summary>
internal sealed record RuleSet(
    string? Name,
    IReadOnlyList<PlayerAttribute> Attributes,
    Algorithm Algorithm,
    IReadOnlyList<Team> Teams,
    IReadOnlyList<Stage> Stages)
{
    internal int PlayersMax { get; } = Stages.Max(stage => stage.PlayersMax);

    /// <summary>Matches of more than 40 players are large and have a smaller set of rules.</summary>
    internal bool IsLarge => PlayersMax > RuleSetLimits.SmallMatchPlayersMax;

    /// <summary>The index of the stage that is in force for a ticket of this age.</summary>
    internal int StageAt(TimeSpan age)
    {
        var stage = Stages.Count - 1;
        while (stage > 0 && Stages[stage].WaitTimeSeconds > age.TotalSeconds)
            stage--;
        return stage;
    }
}
