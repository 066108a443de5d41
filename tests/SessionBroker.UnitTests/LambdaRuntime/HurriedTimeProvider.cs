using System.Collections.Concurrent;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>A clock whose every timer is due at once; it keeps how long each was meant to wait.</summary>
internal sealed class HurriedTimeProvider : TimeProvider
{
    internal ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
