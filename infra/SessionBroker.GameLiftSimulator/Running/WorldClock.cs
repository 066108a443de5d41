namespace SessionBroker.GameLiftSimulator.Running;

/// <summary>
/// The world's time: the provider's, moved ahead by what was advanced on demand; or, held, only what was advanced.
/// </summary>
internal sealed class WorldClock(TimeProvider time, bool held)
{
    private TimeSpan _ahead;

    /// <summary>Whether the clock stops until it is advanced.</summary>
    public bool IsHeld { get; } = held;

    private DateTimeOffset Origin { get; } = time.GetUtcNow();

    public DateTimeOffset Now => (IsHeld ? Origin : time.GetUtcNow()) + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;

    /// <summary>Keeps the time from running backwards after a step that went ahead of it.</summary>
    public void CatchUp(DateTimeOffset reached)
    {
        if (reached > Now)
            _ahead += reached - Now;
    }

    public void Reset() => _ahead = TimeSpan.Zero;

    public void Set(DateTimeOffset now) => _ahead += now - Now;
}
