using System.ComponentModel;
using System.Diagnostics;

namespace SessionBroker.DevStack.DynamoDbLocal;

/// <summary>
/// A child process that cannot outlive this one, however this one ends. On Unix a shell stands between: it holds the
/// reading end of our pipe, which the system closes when we die, even of SIGKILL, and then kills the child. On
/// Windows the child is killed when it is disposed of, and outlives only a killed parent.
/// </summary>
internal sealed class LeashedProcess : IAsyncDisposable
{
    // The watcher reads our pipe (as descriptor 3: a shell gives background commands an empty standard input) until it
    // closes; the shell itself waits for the child, so that the child's own end is seen too.
    private const string Leash = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        { read -r _ <&3; kill -9 $child; } 2>/dev/null &
        watcher=$!
        exec 3<&-
        wait $child
        status=$?
        kill $watcher 2>/dev/null
        exit $status
        """;

    private const int LastLinesMax = 20;

    private readonly Process _process;
    private readonly Queue<string> _lastLines = [];

    private LeashedProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    /// <summary>
    /// What it said last: where a program that ended says why. Its lines are read up to the end before that; the
    /// process can be gone before they are.
    /// </summary>
    public async Task<string> LastWordsAsync(CancellationToken cancellationToken)
    {
        if (_process.HasExited)
            await _process.WaitForExitAsync(cancellationToken);
        lock (_lastLines)
            return string.Join(" / ", _lastLines);
    }

    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static LeashedProcess Start(string program, IReadOnlyList<string> arguments)
    {
        IEnumerable<string> leashed = ["-c", Leash, "sh", program, .. arguments];
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(program, arguments)
            : new ProcessStartInfo("/bin/sh", leashed);
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        return new LeashedProcess(Process.Start(start)!);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        if (OperatingSystem.IsWindows() && !_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (_lastLines)
        {
            _lastLines.Enqueue(line.Trim());
            if (_lastLines.Count > LastLinesMax)
                _lastLines.Dequeue();
        }
    }
}
