using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using SessionBroker.DevStack;
using SessionBroker.DevStack.RuntimeApi;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>A subject's process behind a Lambda Runtime API of its own, until this object is disposed of.</summary>
internal sealed class RunningSubject : IAsyncDisposable
{
    // A machine that does much else may need long, and a measurement must end.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly byte[] Success = "\"statusCode\":201"u8.ToArray();

    private readonly LambdaRuntimeApi _api;
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Task _ended;
    private int _invocations;

    private RunningSubject(LambdaRuntimeApi api, Process process)
    {
        (_api, _process) = (api, process);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _ended = Task.WhenAny(api.InitializationError, process.WaitForExitAsync());
    }

    public int ProcessId => _process.Id;

    /// <summary>From the start of the process until it asked for its first invocation.</summary>
    public TimeSpan Initialization { get; private set; }

    private string Log => string.Join('\n', _log);

    public double PeakMegabytes => ProcessFigures.PeakMegabytes(ProcessId);

    public double CpuMicroseconds => ProcessFigures.CpuMicroseconds(ProcessId);

    public static async Task<RunningSubject> StartAsync(
        Subject subject, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var api = await LambdaRuntimeApi.StartAsync(port: 0, TimeProvider.System, cancellationToken);
        var start = Describe(subject, environment, api.Endpoint);
        var started = Stopwatch.GetTimestamp();
        var running = new RunningSubject(api, Process.Start(start)!);
        try
        {
            await running.WaitAsync(api.WaitUntilAskedAsync(cancellationToken));
            running.Initialization = Stopwatch.GetElapsedTime(started);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>How long it took from the invocation until its answer.</summary>
    public async Task<TimeSpan> InvokeAsync(byte[] payload, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var invocation = _api.Submit(new Invocation($"8476a536-e9f4-11e8-9739-{++_invocations:x12}", payload)
        {
            TraceId = "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8;Sampled=0",
        });
        await WaitAsync(invocation.Answer);
        var taken = Stopwatch.GetElapsedTime(started);

        var answer = await invocation.Answer;
        if (answer is not FunctionAnswer.Returned returned || returned.Payload.Span.IndexOf(Success) < 0)
            throw new MeasurementException($"a request was not answered with 201: {TextOf(answer)}\n{Log}");

        // The next request begins when the runtime is ready for it: what it does in between is not waiting time.
        await WaitAsync(_api.WaitUntilAskedAsync(cancellationToken));
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _api.DisposeAsync();
    }

    // The rest of the machine's environment stays out, as it does in Lambda.
    private static ProcessStartInfo Describe(
        Subject subject, IReadOnlyDictionary<string, string> environment, string endpoint)
    {
        var start = new ProcessStartInfo(subject.Program, subject.Arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Except(["PATH", "TMPDIR", "DOTNET_ROOT"]).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = endpoint;
        return start;
    }

    private static string TextOf(FunctionAnswer answer) => answer switch
    {
        FunctionAnswer.Returned returned => Encoding.UTF8.GetString(returned.Payload.Span),
        FunctionAnswer.Failed failed => $"{failed.ErrorType}: {failed.ErrorMessage}",
        _ => answer.ToString(),
    };

    private async Task WaitAsync(Task step)
    {
        try
        {
            await Task.WhenAny(step, _ended).WaitAsync(Limit, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            throw new MeasurementException($"{_process.StartInfo.FileName} did not answer in {Limit}:\n{Log}");
        }

        if (!step.IsCompleted) throw new MeasurementException($"{_process.StartInfo.FileName} ended:\n{Log}");
        await step;
    }

    /// <summary>The last lines are enough to see what went wrong.</summary>
    private void Keep(string? line)
    {
        const int linesMax = 20;
        if (line is null) return;
        _log.Enqueue(line);
        if (_log.Count > linesMax) _log.TryDequeue(out _);
    }
}
