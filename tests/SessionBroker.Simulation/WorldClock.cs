using SessionBroker.TestKit;

namespace SessionBroker.Simulation;

/// <summary>
/// The clock of a run, and its only engine: it jumps from one timer to the next, and everything that follows from a
/// timer has happened before the next one fires. Nothing of a run ever leaves its thread.
/// </summary>
internal sealed class WorldClock : TimeProvider
{
    private readonly PriorityQueue<Timer, (long Due, long Order)> _timers = new();
    private readonly OneThread _thread = new();
    private long _now = ManualTimeProvider.Start.UtcTicks;
    private long _armings;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(_now, TimeSpan.Zero);

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            throw new NotSupportedException("Nothing in the simulation repeats by itself.");
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Starts something, with all that it does at once.</summary>
    public T Start<T>(Func<T> work)
    {
        var result = default(T);
        _thread.Run(() => result = work());
        return result!;
    }

    public void Advance(TimeSpan by)
    {
        var until = _now + by.Ticks;
        while (_timers.TryPeek(out var timer, out var key) && key.Due <= until)
        {
            _timers.Dequeue();
            if (timer.Order != key.Order) continue;
            _now = Math.Max(_now, key.Due);
            _thread.Run(timer.Fire);
        }

        _now = until;
    }

    private sealed class Timer(WorldClock clock, TimerCallback callback, object? state) : ITimer
    {
        /// <summary>Which arming counts: those before it are left in the queue and passed over.</summary>
        public long Order { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Order = ++clock._armings;
            if (dueTime != Timeout.InfiniteTimeSpan)
                clock._timers.Enqueue(this, (clock._now + dueTime.Ticks, Order));
            return true;
        }

        public void Dispose() => Order = 0;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
