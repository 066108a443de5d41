namespace SessionBroker.Simulation;

/// <summary>
/// Keeps a run on its thread: what .NET would hand to its thread pool — the continuation of a cancelled delay, for one
/// — waits here for its turn instead.
/// </summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Work, object? State)> _posted = new();

    /// <summary>Does something and all that follows from it.</summary>
    public void Run(Action work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            work();
            while (_posted.TryDequeue(out var next)) next.Work(next.State);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _posted.Enqueue((d, state));

    public override SynchronizationContext CreateCopy() => this;
}
