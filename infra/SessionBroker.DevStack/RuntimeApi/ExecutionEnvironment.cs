using System.Globalization;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// One process of a function with a Runtime API of its own, as Lambda has for each. Once the process has crashed,
/// failed to start or run out of time it takes no other invocation: another environment does.
/// </summary>
internal sealed class ExecutionEnvironment : IAsyncDisposable
{
    private readonly FunctionProcessOptions _options;
    private readonly LambdaRuntimeApi _api;
    private readonly ChildProcess _process;

    private ExecutionEnvironment(FunctionProcessOptions options, LambdaRuntimeApi api, ChildProcess process)
    {
        _options = options;
        _api = api;
        _process = process;
    }

    internal bool IsUsable
    {
        get => field && !_process.HasExited;
        private set;
    }
    = true;

    internal static async Task<ExecutionEnvironment> StartAsync(
        FunctionProcessOptions options,
        CancellationToken cancellationToken)
    {
        var api = await LambdaRuntimeApi.StartAsync(port: 0, options.Time, cancellationToken);
        try
        {
            return new(options, api, ChildProcess.Start(options, VariablesFor(options, api)));
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    internal async Task<FunctionAnswer> InvokeAsync(ReadOnlyMemory<byte> payload, CancellationToken stopping)
    {
        var requestId = _options.NewId();
        var invocation = _api.Submit(new(requestId, payload)
        {
            Timeout = _options.Timeout,
            FunctionArn = _options.FunctionArn,
            TraceId = TraceHeader.For(requestId, _options.Time.GetUtcNow()),
        });

        var failure = await WaitAsync(invocation.Taken, _options.InitializationTimeout, requestId, stopping)
            ?? await WaitAsync(invocation.Answer, _options.Timeout, requestId, stopping);
        if (failure is null)
            return await invocation.Answer;

        IsUsable = false;
        return failure;
    }

    internal Task CrashAsync() => _process.CrashAsync();

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        await _api.DisposeAsync();
    }

    /// <summary>Null when the step was taken; otherwise what came instead of it.</summary>
    private async Task<FunctionAnswer.Failed?> WaitAsync(
        Task step,
        TimeSpan timeout,
        string requestId,
        CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var timer = Task.Delay(timeout, _options.Time, stop.Token);
        await Task.WhenAny(step, _api.InitializationError, _process.Exited, timer);
        await stop.CancelAsync();

        // A process may respond and exit immediately: the response counts.
        if (step.IsCompleted)
            return null;
        if (_api.InitializationError.IsCompleted)
            return await _api.InitializationError;
        if (stopping.IsCancellationRequested)
            return new("Runtime.ExitError", $"RequestId: {requestId} Error: The function was stopped", []);
        if (!_process.Exited.IsCompleted)
            return FunctionAnswer.Failed.AfterTimeout(requestId, timeout);

        // Its last output explains the crash, so it is logged first.
        await _process.DrainAsync();
        var message = $"RequestId: {requestId} Error: Runtime exited with error: {_process.ExitReason}";
        return new("Runtime.ExitError", message, []);
    }

    /// <remarks>https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html</remarks>
    private static Dictionary<string, string> VariablesFor(FunctionProcessOptions options, LambdaRuntimeApi api)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AWS_LAMBDA_RUNTIME_API"] = api.Endpoint,
            ["_HANDLER"] = options.Handler,
            ["AWS_LAMBDA_FUNCTION_NAME"] = options.FunctionName,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = options.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{options.FunctionName}",
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = $"{options.Time.GetUtcNow():yyyy/MM/dd}/[$LATEST]{options.NewId()}",
            ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
            ["LAMBDA_TASK_ROOT"] = Path.GetDirectoryName(Path.GetFullPath(options.BootstrapPath))!,
            ["TZ"] = ":UTC",
        };
        foreach (var (name, value) in options.Environment)
            variables[name] = value;
        return variables;
    }
}
