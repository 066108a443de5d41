namespace SessionBroker.GameLiftSimulator.Events;

/// <summary>What chance makes of one event: the delay of each copy that arrives; no copy, and it is lost.</summary>
internal sealed class EventJourney(int seed)
{
    private readonly Random _random = new(seed);

    public IReadOnlyList<TimeSpan> Draw(EventFaults faults)
    {
        if (Happens(faults.LossChance))
            return [];
        var first = DrawDelay(faults);
        return Happens(faults.DuplicateChance) ? [first, DrawDelay(faults)] : [first];
    }

    private TimeSpan DrawDelay(EventFaults faults)
    {
        var spread = Math.Max(0, faults.DelaySecondsMax - faults.DelaySeconds);
        var seconds = faults.DelaySeconds + (spread * _random.NextDouble());
        if (Happens(faults.ReorderChance))
            seconds += faults.ReorderSeconds;
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>
    /// Draws whatever the chance is, so that changing one chance does not change what the others meet.
    /// </summary>
    private bool Happens(double chance) => _random.NextDouble() < chance;
}
