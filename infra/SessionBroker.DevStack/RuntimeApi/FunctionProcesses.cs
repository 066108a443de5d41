namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// One function in as many processes as it is busy with, up to a bound, as Lambda scales. A process is started when
/// all others are busy and stays for the next invocation; beyond the bound, invocations wait.
/// </summary>
internal sealed class FunctionProcesses(FunctionProcessOptions options, int processesMax) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _places = new(processesMax);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Stack<FunctionProcess> _idle = [];
    private readonly List<FunctionProcess> _all = [];

    /// <summary>As <see cref="FunctionProcess.InvokeAsync"/>.</summary>
    internal async Task<FunctionAnswer> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct, _stopping.Token);
        await _places.WaitAsync(waiting.Token);
        return await RunAsync(payload).WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;

        await _stopping.CancelAsync();
        FunctionProcess[] all;
        lock (_lock)
            all = [.. _all];

        await Task.WhenAll(all.Select(process => process.DisposeAsync().AsTask()));
        for (var place = 0; place < processesMax; place++)
            await _places.WaitAsync();
        _places.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Has a place when it is called, and gives it up.</summary>
    private async Task<FunctionAnswer> RunAsync(ReadOnlyMemory<byte> payload)
    {
        try
        {
            var process = TakeIdleOrNew();
            var answer = await process.InvokeAsync(payload, CancellationToken.None);
            lock (_lock)
                _idle.Push(process);
            return answer;
        }
        finally
        {
            _places.Release();
        }
    }

    /// <summary>
    /// The most recently used process comes first, so that a function with little load keeps few processes.
    /// </summary>
    private FunctionProcess TakeIdleOrNew()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (_idle.TryPop(out var idle))
                return idle;

            var process = new FunctionProcess(options);
            _all.Add(process);
            return process;
        }
    }
}
