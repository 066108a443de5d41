namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// What the virtual players of a matchmaker answer when a match needs their acceptance. Who neither accepts nor rejects
/// by chance is silent, so that by default AcceptMatch decides alone.
/// </summary>
internal sealed record MatchPlayerBehaviour
{
    /// <summary>From 0 to 1, as is the next; both together are at most 1.</summary>
    public double AcceptChance { get; init; }

    public double RejectChance { get; init; }

    /// <summary>From the proposal of the match to the answer.</summary>
    public double AnswerSeconds { get; init; } = 1;

    public double AnswerSecondsMax { get; init; }
}
