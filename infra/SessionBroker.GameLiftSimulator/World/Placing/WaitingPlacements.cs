using SessionBroker.GameLiftSimulator.World.Scheduling;

namespace SessionBroker.GameLiftSimulator.World.Placing;

/// <summary>The placements that wait for capacity, by queue, oldest first.</summary>
internal sealed class WaitingPlacements(StateContext context)
{
    private readonly Dictionary<string, SortedDictionary<long, Placement>> _byQueue = new(StringComparer.Ordinal);

    internal bool Any(string queue) => _byQueue.ContainsKey(queue);

    internal IReadOnlyList<Placement> Of(string queue) =>
        _byQueue.TryGetValue(queue, out var waiting) ? [.. waiting.Values] : [];

    internal void Add(Placement placement)
    {
        if (!_byQueue.TryGetValue(placement.QueueName, out var waiting))
        {
            _byQueue.Add(placement.QueueName, waiting = []);
        }

        waiting.Add(placement.Sequence, placement);
    }

    internal void Remove(Placement placement)
    {
        if (_byQueue.TryGetValue(placement.QueueName, out var waiting) && waiting.Remove(placement.Sequence)
            && waiting.Count == 0)
        {
            _byQueue.Remove(placement.QueueName);
        }
    }

    /// <summary>A process has become free somewhere: every queue with something waiting tries again.</summary>
    internal void CapacityCame()
    {
        foreach (var queue in _byQueue.Keys)
        {
            Dispatch(queue);
        }
    }

    internal void Dispatch(string queue) =>
        context.Schedule.In(TimeSpan.Zero, new PendingChange.Dispatch(queue));
}
