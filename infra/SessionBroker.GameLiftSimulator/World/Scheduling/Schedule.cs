namespace SessionBroker.GameLiftSimulator.World.Scheduling;

/// <summary>
/// The pending changes in the order of time, and of creation for equal times. A change whose subject has gone or has
/// moved on stays in the queue and is passed over when its turn comes, which is cheaper than to look for it.
/// </summary>
internal sealed class Schedule(StateContext context, Func<PendingChange, bool> applies)
{
    private readonly PriorityQueue<PendingChange, (DateTimeOffset Due, long Order)> _queue = new();
    private readonly PriorityQueue<PendingChange, (DateTimeOffset Due, long Order)> _prompt = new();
    private readonly HashSet<PendingChange> _once = [];

    internal DateTimeOffset? NextDue => Next() is { } next && next.TryPeek(out _, out var at) ? at.Due : null;

    internal void In(TimeSpan delay, PendingChange change) => At(context.Now + delay, change);

    internal void At(DateTimeOffset due, PendingChange change) => Put(due, context.NextSequence(), change);

    internal void Put(DateTimeOffset due, long order, PendingChange change)
    {
        if (!change.IsOnce || _once.Add(change))
        {
            (change.IsPrompt ? _prompt : _queue).Enqueue(change, (due, order));
        }
    }

    /// <summary>Takes the next change that still applies and is due by then.</summary>
    internal (DateTimeOffset Due, PendingChange Change)? Take(DateTimeOffset until)
    {
        if (Next() is not { } next || !next.TryPeek(out var change, out var at) || at.Due > until)
        {
            return null;
        }

        _once.Remove(next.Dequeue());
        return (at.Due, change);
    }

    /// <summary>Takes the next prompt change, whatever its time is.</summary>
    internal PendingChange? TakePrompt()
    {
        Prune(_prompt);
        if (!_prompt.TryDequeue(out var change, out _))
        {
            return null;
        }

        _once.Remove(change);
        return change;
    }

    /// <summary>
    /// All of it, with what will be passed over: a snapshot must not lose what may come to apply again.
    /// </summary>
    internal IEnumerable<ScheduledChange> InOrder() =>
        _queue.UnorderedItems.Concat(_prompt.UnorderedItems)
            .OrderBy(item => item.Priority)
            .Select(item => new ScheduledChange(item.Priority.Due, item.Priority.Order, item.Element));

    private PriorityQueue<PendingChange, (DateTimeOffset Due, long Order)>? Next()
    {
        Prune(_queue);
        Prune(_prompt);
        if (!_queue.TryPeek(out _, out var timed))
        {
            return _prompt.Count > 0 ? _prompt : null;
        }

        return _prompt.TryPeek(out _, out var prompt) && prompt.CompareTo(timed) < 0 ? _prompt : _queue;
    }

    private void Prune(PriorityQueue<PendingChange, (DateTimeOffset Due, long Order)> queue)
    {
        while (queue.TryPeek(out var change, out _) && !applies(change))
        {
            _once.Remove(queue.Dequeue());
        }
    }
}
