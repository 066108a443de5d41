using System.Threading.Channels;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// Where a runtime stands: initializing, idle or in an invocation, one at a time. What the Runtime API allows depends
/// on it; the rules and error names are those of Lambda's runtime interface emulator.
/// </summary>
internal sealed class RuntimeState
{
    private readonly Lock _lock = new();
    private readonly Channel<PendingInvocation> _waiting = Channel.CreateUnbounded<PendingInvocation>();
    private readonly TaskCompletionSource<FunctionAnswer.Failed> _initializationError =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One place: only who waits reads it.
    private readonly Channel<bool> _asked =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private PendingInvocation? _current;
    private bool _isInitialized;

    /// <summary>Completes when the runtime reports that it cannot start.</summary>
    internal Task<FunctionAnswer.Failed> InitializationError => _initializationError.Task;

    /// <summary>
    /// Waits until the runtime asks for an invocation, which it does first at the end of its initialization; each time
    /// that it asks ends one wait.
    /// </summary>
    internal async Task WaitUntilAskedAsync(CancellationToken cancellationToken) =>
        await _asked.Reader.ReadAsync(cancellationToken);

    internal void Submit(PendingInvocation pending) => _waiting.Writer.TryWrite(pending);

    /// <summary>Waits for an invocation; null where the runtime has not answered the one that it has.</summary>
    internal async Task<PendingInvocation?> TakeNextAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isInitialized = true;
            if (_current is not null)
                return null;
        }

        _asked.Writer.TryWrite(true);
        var pending = await _waiting.Reader.ReadAsync(cancellationToken);
        lock (_lock)
            _current = pending;
        pending.Take();
        return pending;
    }

    internal Refusal? Answer(string requestId, FunctionAnswer answer)
    {
        PendingInvocation pending;
        lock (_lock)
        {
            if (_current is null)
                return Refusal.InvalidState;
            if (_current.Invocation.RequestId != requestId)
                return Refusal.UnknownRequest;
            pending = _current;
            _current = null;
        }

        pending.Settle(answer);
        return null;
    }

    internal Refusal? FailInitialization(FunctionAnswer.Failed failure)
    {
        lock (_lock)
        {
            if (_isInitialized || !_initializationError.TrySetResult(failure))
                return Refusal.InvalidState;
        }

        return null;
    }
}
