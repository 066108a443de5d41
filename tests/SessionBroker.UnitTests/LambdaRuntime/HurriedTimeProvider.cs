using System.Collections.Concurrent;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>A clock whose every timer is due as soon as it is set; it keeps how long each was meant to wait.</summary>
internal sealed class HurriedTimeProvider : TimeProvider
{
    internal ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HurriedTimer(base.CreateTimer(callback, state, Hurry(dueTime), period), Hurry);

    private TimeSpan Hurry(TimeSpan dueTime)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
            return dueTime;

        Waits.Enqueue(dueTime);
        return TimeSpan.Zero;
    }

    private sealed class HurriedTimer(ITimer timer, Func<TimeSpan, TimeSpan> hurry) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(hurry(dueTime), period);

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
