using System.Diagnostics;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>
/// A running <c>bootstrap</c>, which ends with this object at the latest, and everything that it started with it.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    // The little that a program needs of the machine. The rest of the developer's environment stays out, as it does in
    // Lambda: an AWS_PROFILE there must not decide what a function does.
    private static readonly string[] InheritedVariables =
        ["PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "DOTNET_ROOT"];

    // Reading the rest of a pipe takes milliseconds, but on a busy machine it may have to wait for its turn.
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly Task _output;

    private ChildProcess(Process process, Action<string> onLine, TimeProvider time)
    {
        _process = process;
        _time = time;
        _output = Task.WhenAll(PumpAsync(process.StandardOutput, onLine), PumpAsync(process.StandardError, onLine));
        Exited = process.WaitForExitAsync();
    }

    /// <summary>Completes when the process has ended, however that came.</summary>
    internal Task Exited { get; }

    internal bool HasExited => _process.HasExited;

    /// <summary>How it ended, in Lambda's format: "exit status 1", "signal: killed".</summary>
    internal string ExitReason => _process.ExitCode switch
    {
        // Unix: 128 and the signal's number.
        134 => "signal: aborted",
        137 => "signal: killed",
        139 => "signal: segmentation fault",
        143 => "signal: terminated",
        var code => $"exit status {code}",
    };

    /// <exception cref="InvalidOperationException">The executable is missing, or is none.</exception>
    internal static ChildProcess Start(FunctionProcessOptions options, IReadOnlyDictionary<string, string> environment)
    {
        var fullPath = Path.GetFullPath(options.BootstrapPath);
        var start = new ProcessStartInfo(fullPath)
        {
            WorkingDirectory = Path.GetDirectoryName(fullPath),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var foreign = start.Environment.Keys.Except(InheritedVariables, StringComparer.OrdinalIgnoreCase);
        foreach (var name in foreign.ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        try
        {
            var process = Process.Start(start) ?? throw new InvalidOperationException($"{fullPath} does not start.");
            process.StandardInput.Close();
            return new(process, options.OnLine, options.Time);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"{fullPath} does not start: {exception.Message}", exception);
        }
    }

    /// <summary>
    /// Waits until all that the process wrote has been passed on, unless something that it left behind keeps its
    /// pipes.
    /// </summary>
    internal async Task DrainAsync()
    {
        var limit = Task.Delay(DrainLimit, _time);
        await Task.WhenAny(_output, limit);
    }

    /// <summary>Kills only the process, like a crash, and waits until it has exited.</summary>
    internal Task CrashAsync() => KillAsync(entireProcessTree: false);

    public async ValueTask DisposeAsync()
    {
        await KillAsync(entireProcessTree: true);
        await DrainAsync();
        _process.Dispose();
    }

    private async Task KillAsync(bool entireProcessTree)
    {
        try
        {
            _process.Kill(entireProcessTree);
        }
        catch (InvalidOperationException)
        {
            // It has already exited.
        }

        await Exited;
    }

    private static async Task PumpAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
            onLine(line);
    }
}
