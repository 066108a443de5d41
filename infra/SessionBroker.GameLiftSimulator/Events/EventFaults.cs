namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>
/// How badly events travel. GameLift promises only best effort: they come twice, late, in any order, or never.
/// </summary>
public sealed record EventFaults
{
    public double DuplicateChance { get; init; }

    public double LossChance { get; init; }

    /// <summary>How often an event is held back so that later ones overtake it.</summary>
    public double ReorderChance { get; init; }

    public double ReorderSeconds { get; init; } = 2;

    /// <summary>
    /// Every event waits between the least and the greatest delay; a greatest of zero means always the least.
    /// </summary>
    public double DelaySeconds { get; init; }

    public double DelaySecondsMax { get; init; }
}
