namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// A function that runs as a process of its own, one invocation at a time. A process that crashed or ran out of time
/// is replaced when the next invocation comes, as Lambda does.
/// </summary>
internal sealed class FunctionProcess : IAsyncDisposable
{
    private readonly FunctionProcessOptions _options;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private ExecutionEnvironment? _environment;

    /// <summary>A function whose process starts with its first invocation.</summary>
    internal FunctionProcess(FunctionProcessOptions options) => _options = options;

    /// <exception cref="InvalidOperationException">The executable does not start.</exception>
    internal static async Task<FunctionProcess> StartAsync(FunctionProcessOptions options, CancellationToken ct) =>
        new(options) { _environment = await ExecutionEnvironment.StartAsync(options, ct) };

    /// <summary>
    /// Invokes the function as soon as it is free. The token ends the caller's wait only: an invocation that has begun
    /// runs to its end, as one of Lambda's does whose caller has gone.
    /// </summary>
    internal async Task<FunctionAnswer> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken ct)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ct, _stopping.Token);
        await _turn.WaitAsync(waiting.Token);
        return await RunAsync(payload).WaitAsync(ct);
    }

    /// <summary>
    /// Ends the process in the middle of what it does, as a crash would; the next invocation starts another one.
    /// </summary>
    internal Task CrashAsync() => _environment?.CrashAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;

        await _stopping.CancelAsync();
        await _turn.WaitAsync();
        await EndEnvironmentAsync();
        _turn.Dispose();
        _stopping.Dispose();
    }

    /// <summary>Has the turn when it is called, and gives it up.</summary>
    private async Task<FunctionAnswer> RunAsync(ReadOnlyMemory<byte> payload)
    {
        try
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            if (_environment is not { IsUsable: true })
                await EndEnvironmentAsync();
            _environment ??= await ExecutionEnvironment.StartAsync(_options, _stopping.Token);

            var answer = await _environment.InvokeAsync(payload, _stopping.Token);

            // A process whose time is up must not go on behind its caller's back.
            if (!_environment.IsUsable)
                await EndEnvironmentAsync();
            return answer;
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            return new FunctionAnswer.Failed("Runtime.InvalidEntrypoint", exception.Message, []);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task EndEnvironmentAsync()
    {
        if (_environment is null)
            return;
        await _environment.DisposeAsync();
        _environment = null;
    }
}
