using SessionBroker.GameLiftSimulator.World.Scheduling;
using SessionBroker.GameLiftSimulator.World.Setup;

namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// What every part of the state works with: the options, the time, chance, sequence numbers, the schedule of pending
/// changes, and the events that are raised.
/// </summary>
internal sealed class StateContext
{
    private readonly List<WorldEvent> _events = [];

    /// <summary>The predicate says whether the subject of a change is still as it was when it was planned.</summary>
    internal StateContext(
        WorldOptions options, SeededSource random, DateTimeOffset now, Func<PendingChange, bool> applies)
    {
        Options = options;
        Random = random;
        Now = now;
        Schedule = new(this, applies);
    }

    internal WorldOptions Options { get; }

    internal SeededSource Random { get; }

    internal DateTimeOffset Now { get; private set; }

    internal Schedule Schedule { get; }

    internal long Sequence { get; private set; }

    /// <summary>Events that have not been delivered yet.</summary>
    internal IReadOnlyList<WorldEvent> Events => _events;

    internal long NextSequence() => ++Sequence;

    /// <summary>Time does not go back.</summary>
    internal void MoveTo(DateTimeOffset time) => Now = time > Now ? time : Now;

    internal void Raise(WorldEvent happened) => _events.Add(happened);

    internal void Raise(string fleetId, string code, string message) =>
        Raise(new WorldEvent.Fleet(Now, fleetId, code, message));

    internal IReadOnlyList<WorldEvent> TakeEvents()
    {
        WorldEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    internal void Restore(long sequence, IReadOnlyList<WorldEvent> events)
    {
        Sequence = sequence;
        _events.AddRange(events);
    }
}
