namespace SessionBroker.Simulation.Wire;

/// <summary>How the calls of one invocation ended that did not end well: what its answer may refer to.</summary>
internal sealed class CallLog
{
    private readonly List<FailedCall> _failed = [];

    public IReadOnlyList<FailedCall> Failed => _failed;

    /// <summary>The age of the oldest state that a stale read has shown.</summary>
    public TimeSpan StaleBy { get; private set; }

    public void Note(string service, string operation, DeliveryKind kind) =>
        _failed.Add(new FailedCall(service, operation, kind));

    public void NoteStale(TimeSpan by) => StaleBy = by > StaleBy ? by : StaleBy;
}
