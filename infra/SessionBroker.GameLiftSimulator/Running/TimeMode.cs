namespace SessionBroker.GameLiftSimulator.Running;

/// <summary>When pending changes (activating, queued, expiring) happen.</summary>
public enum TimeMode
{
    /// <summary>
    /// What servers and fleets take time for takes none; limits (reservations, time-outs) still run by the clock.
    /// </summary>
    Immediate,

    /// <summary>All by the clock.</summary>
    Timed,

    /// <summary>Only when the control API advances, steps or drains; never because of a request.</summary>
    Manual,
}
