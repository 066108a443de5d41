using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Running;

/// <summary>
/// The one lock around the world. Every use first brings the world to the clock's time, and afterwards hands on the
/// events that came about and sets the timer for the next pending change. In Manual mode a use runs nothing that is
/// due, however long ago: only <see cref="Advance"/> and <see cref="Step"/> do. Nothing is awaited inside.
/// </summary>
internal sealed class Simulation : IDisposable
{
    /// <summary>Timers take no more than 49 days; one that fires early only looks again.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Func<DateTimeOffset, GameLiftState> _start;
    private readonly WorldClock _clock;
    private readonly Action<WorldEvent> _publish;
    private readonly ITimer _timer;
    private readonly bool _immediate;
    private GameLiftState _world;
    private bool _disposed;

    public Simulation(
        Func<DateTimeOffset, GameLiftState> start, TimeProvider time, TimeMode mode, Action<WorldEvent> publish)
    {
        _start = start;
        _publish = publish;
        _immediate = mode == TimeMode.Immediate;
        _clock = new WorldClock(time, held: mode == TimeMode.Manual);
        _world = start(_clock.Now);
        _timer = time.CreateTimer(_ => CatchUp(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        CatchUp();
    }

    public OperationAnswer Perform(Operation operation, JsonObject input) => Use(world => operation(world, input));

    /// <summary>Reads or changes the world at the present time.</summary>
    public T Use<T>(Func<GameLiftState, T> use)
    {
        lock (_lock)
        {
            CatchUpUnlessHeld();
            var result = use(_world);
            Settle();
            return result;
        }
    }

    public DateTimeOffset Advance(TimeSpan by)
    {
        lock (_lock)
        {
            _clock.Advance(by);
            _world.AdvanceTo(_clock.Now);
            Settle();
            return _world.Now;
        }
    }

    /// <summary>
    /// Runs the next pending change, whenever it is due, unless that is later than the horizon allows.
    /// </summary>
    public bool Step(TimeSpan horizon)
    {
        lock (_lock)
        {
            CatchUpUnlessHeld();
            if (!(_world.NextDue <= _clock.Now + horizon) || !_world.Step())
                return false;
            Settle();
            return true;
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _clock.Reset();
            _world = _start(_clock.Now);
            Settle();
        }
    }

    public string Snapshot() => Use(world => world.Snapshot());

    public void Restore(string snapshot)
    {
        lock (_lock)
        {
            var restored = GameLiftState.Restore(snapshot);
            _clock.Set(restored.Now);
            _world = restored;
            Settle();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _timer.Dispose();
        }
    }

    private void CatchUp()
    {
        lock (_lock)
        {
            if (!_disposed)
                Settle();
        }
    }

    private void CatchUpUnlessHeld()
    {
        if (!_clock.IsHeld)
            _world.AdvanceTo(_clock.Now);
    }

    private void Settle()
    {
        _clock.CatchUp(_world.Now);
        CatchUpUnlessHeld();
        if (_immediate)
            _world.Settle();
        foreach (var happened in _world.TakeEvents())
            _publish(happened);
        if (!_clock.IsHeld && _world.NextDue is { } due)
            _timer.Change(Clamp(due - _clock.Now), Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Clamp(TimeSpan wait) =>
        wait < TimeSpan.Zero ? TimeSpan.Zero
        : wait > LongestWait ? LongestWait
        : wait;
}
