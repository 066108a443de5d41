using System.Collections.Concurrent;
using System.Diagnostics;

namespace SessionBroker.EndToEndTests.Cli;

/// <summary>`./broker`, the script itself, from another folder than its own.</summary>
internal sealed class BrokerProcess : IAsyncDisposable
{
    // Much longer than any command here takes on a loaded machine.
    private static readonly TimeSpan ExitMax = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private BrokerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IReadOnlyCollection<string> Output => _output;

    public IReadOnlyCollection<string> Errors => _errors;

    public static BrokerProcess Start(params string[] arguments)
    {
        var script = Path.Combine(FindRoot(), OperatingSystem.IsWindows() ? "broker.cmd" : "broker");
        var start = OperatingSystem.IsLinux()
            // A shell starts what it runs in the background with SIGINT ignored, and so do all its children.
            ? new ProcessStartInfo("env", ["--default-signal=INT", script, .. arguments])
            : new ProcessStartInfo(script, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new BrokerProcess(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var broker = Start(arguments);
        var exitCode = await broker.WaitForExitAsync();
        return (exitCode, string.Join('\n', broker.Output), string.Join('\n', broker.Errors));
    }

    public async Task<int> WaitForExitAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(ExitMax);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>SIGTERM, SIGINT or SIGKILL, as `kill` sends it.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SessionBroker.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of their checkout.");
        return folder.FullName;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
